package nrw.bildungspartner.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import org.junit.jupiter.api.Test;

/** The short way to axe finds what its own builder finds. */
class AxeTests extends BrowserTest {

    @Test
    void everyRuleThatTheBuilderSeesBrokenIsFound() {
        open("/impressum");
        page.evaluate("""
                () => {
                  document.querySelector('main').innerHTML = `<h1>Eins</h1><h4>Vier</h4><img src="/favicon.svg">
                    <p style="color: #bbb; background: #fff">Zu hell</p><input type="text"><a href="#"></a>
                    <section aria-label="A"></section><section aria-label="A"></section><div id="inhalt"></div>`;
                  for (const text of document.querySelectorAll('p')) text.style.setProperty('color', '#bbb');
                }""");

        var ours = Axe.findings(page).stream()
                .map(found -> String.valueOf(found).replaceFirst(" .*(?s:.*)", ""))
                .toList();
        var theirs = new AxeBuilder(page)
                .analyze().getViolations().stream().map(Rule::getId).toList();

        assertThat(ours).contains("image-alt", "color-contrast", "label").containsExactlyInAnyOrderElementsOf(theirs);
    }
}
