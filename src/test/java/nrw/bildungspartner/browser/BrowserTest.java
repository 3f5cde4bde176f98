package nrw.bildungspartner.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nrw.bildungspartner.ApplicationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What a browser test starts from: the running application and a fresh visitor in {@link #page}. {@code
 * open("/stand")} goes somewhere, {@code holdsUp("track")} looks at where the visitor is: axe finds nothing, in light and
 * dark, wide and narrow; nothing scrolls sideways; the console is silent, so the content security policy refused nothing.
 * The pictures land in {@code target/screenshots}.
 */
@ApplicationTest
public abstract class BrowserTest {

    protected static final int WIDE = 1440;
    protected static final int NARROW = 390;

    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    @LocalServerPort
    private int port;

    private BrowserContext visitor;
    protected Page page;
    private final List<String> complaints = new ArrayList<>();

    @BeforeEach
    void aVisitorArrives() {
        visitor = newVisitor(new Browser.NewContextOptions());
        page = visitor.newPage();
    }

    @AfterEach
    void theVisitorLeaves() {
        visitor.close();
    }

    /** A second person with cookies of their own; close it yourself, or leave it to the end of all tests. */
    protected BrowserContext newVisitor(Browser.NewContextOptions options) {
        var context = TestBrowser.get()
                .newContext(options.setBaseURL(baseUrl())
                        .setLocale("de-DE")
                        // Colours that are on their way from light to dark have contrasts of their own.
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setTimezoneId("Europe/Berlin")
                        .setViewportSize(WIDE, 900));
        // Two browsers share the machine with the application they look at; a page may take its time.
        context.setDefaultTimeout(30_000);
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        context.onConsoleMessage(message -> {
            if ((message.type().equals("error") || message.text().contains("Content Security Policy"))
                    && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        context.onWebError(error -> complaints.add(error.error()));
        return context;
    }

    protected String baseUrl() {
        return "http://localhost:" + port;
    }

    protected Page open(String path) {
        page.navigate(path);
        return page;
    }

    /** Signs in with the account every test run starts with; it may do everything. */
    protected void signInAsAdmin() {
        signIn("admin", "nur-in-den-tests");
    }

    protected void signIn(String username, String password) {
        open("/anmelden");
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(password);
        page.locator("main form button[type=submit]").click();
    }

    /** Looks at the page as it stands from all sides, and keeps pictures of it under this name. */
    protected void holdsUp(String name) {
        assertThat(page.evaluate("document.compatMode"))
                .as("%s must be drawn by the standard, not in quirks mode", name)
                .isEqualTo("CSS1Compat");
        at(WIDE, ColorScheme.LIGHT);
        picture(name + "-" + WIDE);
        axeFindsNothing(name + ", wide");
        at(WIDE, ColorScheme.DARK);
        assertThat(Axe.contrasts(page)).as("contrasts of %s, dark", name).isEmpty();
        at(NARROW, ColorScheme.LIGHT);
        picture(name + "-" + NARROW);
        axeFindsNothing(name + ", narrow");
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("%s must not scroll sideways at %d px", name, NARROW)
                .isLessThanOrEqualTo(NARROW);
        at(WIDE, ColorScheme.LIGHT);
        assertThat(complaints).as("complaints in the console of %s", name).isEmpty();
    }

    protected void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    protected void at(int width, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN).setColorScheme(scheme));
        page.setViewportSize(width, width == NARROW ? 844 : 900);
        page.evaluate("document.fonts.ready");
    }

    protected void axeFindsNothing(String where) {
        assertThat(Axe.findings(page)).as("what axe finds in %s", where).isEmpty();
    }
}
