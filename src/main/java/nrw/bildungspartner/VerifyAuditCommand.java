package nrw.bildungspartner;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import nrw.bildungspartner.audit.AuditEntry;
import nrw.bildungspartner.audit.AuditReport;
import nrw.bildungspartner.audit.VerifyAudit;
import nrw.bildungspartner.shell.Formats;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.BadSqlGrammarException;

/**
 * {@code --verify-audit}: walks the audit chain of an application that is not running, says what came of it and ends.
 * Only the database is started, nothing is changed, no page, mailbox or process comes to life.
 */
final class VerifyAuditCommand {

    /** On its own the command says what came of it and nothing else. */
    static final String QUIETLY = "--logging.threshold.console=OFF";

    private static final String OPTION = "--verify-audit";
    private static final int HOLDS = 0;
    private static final int IS_BROKEN = 1;
    private static final int COULD_NOT_LOOK = 2;

    private final ResourceBundle words = ResourceBundle.getBundle("messages/audit", Locale.ROOT);
    private final Formats formats = new Formats();
    private final PrintStream out;

    VerifyAuditCommand(PrintStream out) {
        this.out = out;
    }

    static boolean isMeant(String[] args) {
        return Arrays.asList(args).contains(OPTION);
    }

    /** @return what the program ends with: 0 if the chain holds, 1 if it is broken, 2 if it could not be looked at */
    int run(String[] args) {
        LocaleContextHolder.setLocale(Locale.GERMAN);
        var application = new SpringApplication(Wiring.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.addInitializers(VerifyAuditCommand::requireDatabase);
        try (var context = application.run(args)) {
            return tell(context.getBean(VerifyAudit.class).verify());
        } catch (BadSqlGrammarException withoutTables) {
            say("audit.command.no-chain");
        } catch (RuntimeException e) {
            out.println(NestedExceptionUtils.getMostSpecificCause(e).getMessage());
            say("audit.command.failed");
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
        return COULD_NOT_LOOK;
    }

    private int tell(AuditReport report) {
        var first = report.first();
        var last = report.last();
        if (first != null && last != null) {
            say("audit.command.rows", number(report.rows()), formats.moment(first.at()), formats.moment(last.at()));
        }
        var broken = report.broken();
        if (broken == null) {
            say("audit.holds", number(report.rows()));
            say("audit.end", number(report.head().sequence()), report.head().hash());
            return HOLDS;
        }
        say("audit.is-broken");
        say(broken.kind().messageKey(), number(broken.sequence()));
        if (broken.entry() != null) {
            AuditEntry entry = broken.entry();
            say("audit.command.entry", entry.subject(), act(entry), formats.moment(entry.at()));
        }
        return IS_BROKEN;
    }

    private String act(AuditEntry entry) {
        return words.containsKey(entry.actKey()) ? words.getString(entry.actKey()) : entry.act();
    }

    private String number(long number) {
        return formats.number(number);
    }

    private void say(String key, Object... args) {
        out.println(new MessageFormat(words.getString(key), Locale.GERMAN).format(args));
    }

    /** Without a database there would be a new one, whose empty chain holds: no answer to what was asked. */
    private static void requireDatabase(ConfigurableApplicationContext context) {
        ConfigurableEnvironment settings = context.getEnvironment();
        var data = Path.of(settings.getRequiredProperty("bildungspartner.data-dir"), "mariadb", "data");
        if (!settings.containsProperty("spring.datasource.url") && !Files.isDirectory(data)) {
            throw new IllegalStateException("Hier liegt keine Datenbank: " + data.toAbsolutePath());
        }
    }

    /** A database, and what verifies. */
    @Import({EmbeddedMariaDbConfiguration.class, VerifyAudit.class})
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        TransactionAutoConfiguration.class
    })
    @ConfigurationPropertiesScan(basePackageClasses = VerifyAudit.class)
    static final class Wiring {}
}
