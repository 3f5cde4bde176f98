package nrw.bildungspartner.shell.web;

import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nrw.bildungspartner.shell.Violation;
import org.springframework.context.MessageSource;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.MethodValidationResult;
import org.springframework.validation.method.ParameterErrors;

/** Reads from the framework's exceptions which field is wrong and why. */
final class Violations {

    private static final String UNREADABLE = "shell.problem.unreadable-field";

    private Violations() {}

    static List<Violation> of(Exception exception, MessageSource messages, Locale locale) {
        if (exception instanceof BindException binding) {
            return binding.getAllErrors().stream()
                    .map(error -> of(error, messages, locale))
                    .toList();
        }
        if (exception instanceof ConstraintViolationException constraints) {
            return constraints.getConstraintViolations().stream()
                    .map(violation -> new Violation(violation.getPropertyPath().toString(), violation.getMessage()))
                    .toList();
        }
        if (exception instanceof MethodValidationResult method) {
            return ofMethod(method, messages, locale);
        }
        return List.of();
    }

    /** A JSON body that is JSON but does not fit: the path of the field that does not. */
    static List<Violation> of(HttpMessageNotReadableException exception) {
        if (!(exception.getCause() instanceof JsonMappingException mapping)
                || mapping.getCause() instanceof StreamReadException) {
            return List.of();
        }
        var path = new StringBuilder();
        for (var step : mapping.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.isEmpty() ? List.of() : List.of(unreadable(path.toString()));
    }

    static Violation unreadable(String field) {
        return new Violation(field, UNREADABLE);
    }

    private static Violation of(ObjectError error, MessageSource messages, Locale locale) {
        var field = error instanceof FieldError onField ? onField.getField() : "";
        if (error instanceof FieldError onField && onField.isBindingFailure()) {
            return unreadable(field);
        }
        return new Violation(field, messages.getMessage(error, locale));
    }

    private static List<Violation> ofMethod(MethodValidationResult method, MessageSource messages, Locale locale) {
        var found = new ArrayList<Violation>();
        for (var result : method.getParameterValidationResults()) {
            if (result instanceof ParameterErrors errors) {
                errors.getAllErrors().forEach(error -> found.add(of(error, messages, locale)));
            } else {
                var name = String.valueOf(result.getMethodParameter().getParameterName());
                result.getResolvableErrors()
                        .forEach(error -> found.add(new Violation(name, messages.getMessage(error, locale))));
            }
        }
        return found;
    }
}
