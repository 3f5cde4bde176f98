package nrw.bildungspartner.shell.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Answers for what went wrong before or after a controller: in a filter, in the container, while a page was drawn. */
@Controller
class ErrorPages implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

    /** Where Tomcat notes why it could not read a request's parameters. */
    private static final String PARSING_FAILED = "org.apache.catalina.parameter_parse_failed_reason";

    private final MessageSource messages;
    private final AnswerWriter writer;

    ErrorPages(MessageSource messages, AnswerWriter writer) {
        this.messages = messages;
        this.writer = writer;
    }

    @RequestMapping("${server.error.path:${error.path:/error}}")
    Object error(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var exception = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (exception instanceof MaxUploadSizeExceededException || (status == 403 && tooLargeToReadItsToken(request))) {
            return writer.answer(Answer.toStatus(413, messages, locale), request, response);
        }
        if (status < 500) {
            return writer.answer(Answer.toStatus(status, messages, locale), request, response);
        }
        var incident = UUID.randomUUID();
        log.error("Incident {} on {}: status {}", incident, Programs.loggable(request), status, exception);
        return writer.answer(Answer.toFailure(incident, messages, locale), request, response);
    }

    /** A form's token comes with its body: where the body was too large to be read, so was the token. */
    private static boolean tooLargeToReadItsToken(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(PARSING_FAILED)).contains("TOO_LARGE");
    }
}
