package nrw.bildungspartner.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/** Gives an answer the form its reader understands. */
@Component
class AnswerWriter {

    private static final String VIEW = "shell/problem";

    Object answer(Answer answer, HttpServletRequest request, HttpServletResponse response) {
        // What the failed handler wanted to produce (a PDF, say) does not bind the answer.
        request.removeAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE);
        return Programs.asks(request) ? forProgram(answer, request) : forPerson(answer, request, response);
    }

    private static ResponseEntity<ProblemDetail> forProgram(Answer answer, HttpServletRequest request) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(answer.status()), answer.detail());
        problem.setTitle(answer.title());
        problem.setInstance(URI.create(Programs.path(request)));
        if (!answer.violations().isEmpty()) {
            problem.setProperty("violations", answer.violations());
        }
        if (answer.incident() != null) {
            problem.setProperty("incident", answer.incident());
        }
        return ResponseEntity.status(answer.status())
                .headers(answer.headers())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private ModelAndView forPerson(Answer answer, HttpServletRequest request, HttpServletResponse response) {
        var part = Programs.asksForPart(request);
        if (part) {
            response.setHeader("HX-Retarget", "#meldung");
            response.setHeader("HX-Reswap", "innerHTML");
        }
        var page = new ModelAndView(part ? VIEW + " :: part" : VIEW, Map.of("answer", answer));
        page.setStatus(HttpStatusCode.valueOf(answer.status()));
        return page;
    }
}
