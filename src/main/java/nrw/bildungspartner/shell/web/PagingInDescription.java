package nrw.bildungspartner.shell.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.math.BigDecimal;
import java.util.Arrays;
import nrw.bildungspartner.shell.Paging;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** In the API's description, paging is its two parameters. */
@Component
class PagingInDescription implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.getParameterType() == Paging.class)
                // Spring's own name for it is only known once somebody has asked the method for its names.
                .map(parameter -> parameter.getParameter().getName())
                .forEach(name -> {
                    if (operation.getParameters() != null) {
                        operation
                                .getParameters()
                                .removeIf(parameter -> parameter.getName().equals(name));
                    }
                    operation.addParametersItem(number("page", 0, null, 0));
                    operation.addParametersItem(number("size", 1, Paging.MAX_SIZE, Paging.DEFAULT_SIZE));
                });
        return operation;
    }

    private static QueryParameter number(String name, int least, @Nullable Integer most, int otherwise) {
        var schema = new IntegerSchema();
        schema.setMinimum(BigDecimal.valueOf(least));
        if (most != null) {
            schema.setMaximum(BigDecimal.valueOf(most));
        }
        schema.setDefault(otherwise);
        var parameter = new QueryParameter();
        parameter.name(name).schema(schema).required(false);
        return parameter;
    }
}
