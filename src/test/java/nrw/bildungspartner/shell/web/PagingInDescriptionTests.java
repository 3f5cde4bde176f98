package nrw.bildungspartner.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import nrw.bildungspartner.shell.Paging;
import org.junit.jupiter.api.Test;
import org.springframework.web.method.HandlerMethod;

class PagingInDescriptionTests {

    @Test
    void pagingIsItsTwoParametersAlsoOfAMethodThatNobodyAskedForNames() throws Exception {
        var handler = new HandlerMethod(new Calls(), Calls.class.getDeclaredMethod("list", String.class, Paging.class));
        var operation = new Operation()
                .addParametersItem(new Parameter().name("q"))
                .addParametersItem(new Parameter().name("asked"));

        new PagingInDescription().customize(operation, handler);

        assertThat(operation.getParameters()).extracting(Parameter::getName).containsExactly("q", "page", "size");
    }

    private static final class Calls {

        void list(String q, Paging asked) {}
    }
}
