package nrw.bildungspartner.shell.web;

import java.util.Map;
import java.util.Set;
import nrw.bildungspartner.shell.Formats;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/**
 * What every page may use in its expressions: {@code ${#formats.day(...)}}, {@code ${#assets.url('site.css')}}, {@code
 * ${#frame.lang()}}. Unlike beans these are also allowed in links, and present on error pages.
 */
@Component
class PageObjects extends AbstractDialect implements IExpressionObjectDialect {

    private final Map<String, Object> objects;

    PageObjects(Formats formats, Assets assets, PageFrame frame) {
        super("Bildungspartner pages");
        objects = Map.of("formats", formats, "assets", assets, "frame", frame);
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return new IExpressionObjectFactory() {

            @Override
            public Set<String> getAllExpressionObjectNames() {
                return objects.keySet();
            }

            @Override
            public @Nullable Object buildObject(IExpressionContext context, String name) {
                return objects.get(name);
            }

            @Override
            public boolean isCacheable(String name) {
                return true;
            }
        };
    }
}
