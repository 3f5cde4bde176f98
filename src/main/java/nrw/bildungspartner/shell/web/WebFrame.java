package nrw.bildungspartner.shell.web;

import java.time.Duration;
import java.util.List;
import nrw.bildungspartner.shell.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.CacheControl;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What is common to all pages and calls: language by parameter, paging as an argument, long-kept styles and scripts. */
@Configuration(proxyBeanMethods = false)
class WebFrame implements WebMvcConfigurer {

    private final Languages languages;

    WebFrame(Languages languages) {
        this.languages = languages;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(languages);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(Assets.PATH + "**")
                .addResourceLocations("classpath:/static" + Assets.PATH)
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new PagingArgument());
    }

    private static class PagingArgument implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Paging.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binderFactory) {
            return new Paging(
                    number(request.getParameter("page"), 0), number(request.getParameter("size"), Paging.DEFAULT_SIZE));
        }

        private static int number(@Nullable String text, int otherwise) {
            try {
                return text == null ? otherwise : Integer.parseInt(text.strip());
            } catch (NumberFormatException notANumber) {
                return otherwise;
            }
        }
    }
}
