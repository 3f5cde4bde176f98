package nrw.bildungspartner.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nrw.bildungspartner.shell.Invalid;
import nrw.bildungspartner.shell.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.method.MethodValidationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Turns whatever goes wrong in a controller into an answer: problem+json for programs, a page for people. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAnswers {

    private static final Logger log = LoggerFactory.getLogger(ProblemAnswers.class);

    private final MessageSource messages;
    private final AnswerWriter writer;

    ProblemAnswers(MessageSource messages, AnswerWriter writer) {
        this.messages = messages;
        this.writer = writer;
    }

    @ExceptionHandler
    @Nullable
    Object problem(Problem problem, Locale locale, HttpServletRequest request, HttpServletResponse response) {
        return writer.answer(Answer.to(problem, messages, locale), request, response);
    }

    @ExceptionHandler({
        MethodArgumentNotValidException.class,
        BindException.class,
        ConstraintViolationException.class,
        HandlerMethodValidationException.class,
        MethodValidationException.class
    })
    @Nullable
    Object notValid(Exception exception, Locale locale, HttpServletRequest request, HttpServletResponse response) {
        var invalid = new Invalid(Violations.of(exception, messages, locale));
        return writer.answer(Answer.to(invalid, messages, locale), request, response);
    }

    @ExceptionHandler
    @Nullable
    Object unreadable(
            HttpMessageNotReadableException exception,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        var found = Violations.of(exception);
        var answer = found.isEmpty()
                ? Answer.toStatus(400, messages, locale)
                : Answer.toStatus(422, messages, locale).withViolations(found, messages, locale);
        return writer.answer(answer, request, response);
    }

    @ExceptionHandler
    @Nullable
    Object wrongType(
            MethodArgumentTypeMismatchException exception,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (exception.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return writer.answer(Answer.toStatus(404, messages, locale), request, response);
        }
        return writer.answer(
                Answer.toStatus(400, messages, locale)
                        .withViolations(List.of(Violations.unreadable(exception.getName())), messages, locale),
                request,
                response);
    }

    @ExceptionHandler
    @Nullable
    Object tooLarge(
            MaxUploadSizeExceededException exception,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        return writer.answer(Answer.toStatus(413, messages, locale), request, response);
    }

    /** Two people changed the same thing: the database let only one of them through. */
    @ExceptionHandler
    @Nullable
    Object overtaken(
            ConcurrencyFailureException exception,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        log.info("Overtaken on {}: {}", Programs.loggable(request), exception.getMessage());
        return writer.answer(Answer.toStatus(409, messages, locale), request, response);
    }

    @ExceptionHandler
    @Nullable
    Object other(Exception exception, Locale locale, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (SecurityExceptions.isOne(exception)) {
            throw exception;
        }
        if (exception instanceof AsyncRequestNotUsableException || response.isCommitted()) {
            log.debug("The client went away on {}", Programs.loggable(request));
            return null;
        }
        if (exception instanceof ErrorResponse refused
                && refused.getStatusCode().is4xxClientError()) {
            return writer.answer(
                    Answer.toStatus(refused.getStatusCode().value(), messages, locale)
                            .withHeaders(refused.getHeaders()),
                    request,
                    response);
        }
        var incident = UUID.randomUUID();
        log.error("Incident {} on {} {}", incident, request.getMethod(), Programs.loggable(request), exception);
        return writer.answer(Answer.toFailure(incident, messages, locale), request, response);
    }
}
