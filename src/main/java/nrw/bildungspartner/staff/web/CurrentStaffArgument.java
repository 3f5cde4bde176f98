package nrw.bildungspartner.staff.web;

import java.util.List;
import nrw.bildungspartner.staff.CurrentStaff;
import nrw.bildungspartner.staff.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands the signed-in staff member to every controller that asks for one, and to every page as {@code me}. */
@Configuration(proxyBeanMethods = false)
class CurrentStaffArgument implements WebMvcConfigurer {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(CurrentStaff.class);
    }

    private final SignedIn signedIn;

    CurrentStaffArgument(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Resolver(signedIn));
    }

    private record Resolver(SignedIn signedIn) implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == CurrentStaff.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binderFactory) {
            return signedIn.required();
        }
    }

    @ControllerAdvice
    static class Me {

        private final SignedIn signedIn;

        Me(SignedIn signedIn) {
            this.signedIn = signedIn;
        }

        @ModelAttribute("me")
        @Nullable
        CurrentStaff me() {
            return signedIn.staff().orElse(null);
        }
    }
}
