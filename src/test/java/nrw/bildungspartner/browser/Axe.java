package nrw.bildungspartner.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * axe inside a page as it stands. It is brought into a page once, and answers with what it finds and nothing else: its own
 * builder brings it anew with every look, opens a second page to sum up in, and carries every passed check over.
 */
final class Axe {

    private static final String SOURCE = source();

    private static final String LOOK = """
            async only => {
              const { violations } = await axe.run(document, { resultTypes: ['violations'], ...only });
              return violations.map(rule => `${rule.id} (${rule.help}): `
                + rule.nodes.slice(0, 5).map(node => `${node.target} ${node.html}`).join('\\n   '));
            }""";

    private Axe() {}

    /** Each rule that is broken, and where. */
    static List<?> findings(Page page) {
        return findings(page, Map.of());
    }

    /** The same of contrasts alone, which are all that another colour scheme changes. */
    static List<?> contrasts(Page page) {
        return findings(page, Map.of("runOnly", List.of("color-contrast")));
    }

    private static List<?> findings(Page page, Map<String, ?> only) {
        if (!(Boolean) page.evaluate("typeof axe === 'object'")) {
            page.evaluate(SOURCE);
        }
        return (List<?>) page.evaluate(LOOK, only);
    }

    private static String source() {
        try (InputStream axe = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(axe).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
