package nrw.bildungspartner.agreement.drafting.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import nrw.bildungspartner.agreement.drafting.InvitationOver;
import nrw.bildungspartner.agreement.drafting.NotJoined;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** A draft's address is its secret: beside what all pages do for that, these stay out of search engines. */
@ControllerAdvice(basePackageClasses = PrivatePages.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PrivatePages {

    @ModelAttribute
    void keepPrivate(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }

    /** An invitation leads to the page that asks whether one wants to join, from wherever. */
    @ExceptionHandler
    String notJoined(NotJoined invitation, HttpServletRequest request) {
        return "redirect:" + request.getRequestURI().replaceFirst("(/entwurf/[^/]+).*", "$1");
    }

    /** Whoever was writing just now can copy it from here. */
    @ExceptionHandler
    ModelAndView over(InvitationOver over, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(over.status());
        return new ModelAndView(
                "agreement/drafting/einladung-vorbei",
                Map.of("revoked", over.isRevoked(), "words", new Typing(request).words()));
    }

    /** Forms are records, filled by their constructors only; none has a list longer than this. */
    @InitBinder
    void bind(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
        binder.setAutoGrowCollectionLimit(100);
    }
}
