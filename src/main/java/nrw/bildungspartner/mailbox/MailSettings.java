package nrw.bildungspartner.mailbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where mail comes in and goes out. With neither {@code imap.host} nor {@code smtp.host} set, the application brings its
 * own mailbox; with both set, nothing embedded starts.
 *
 * @param aliases other names of the office's address that end in the same mailbox
 */
@ConfigurationProperties("bildungspartner.mail")
public record MailSettings(
        @DefaultValue("info@bildungspartner.nrw") String address,
        @DefaultValue("bildungspartner@bildungspartner.nrw") List<String> aliases,
        @DefaultValue("Bildungspartner NRW") String senderName,
        @DefaultValue("30MB") DataSize maxSize,
        @DefaultValue Imap imap,
        @DefaultValue Smtp smtp,
        @DefaultValue Embedded embedded) {

    public MailSettings {
        if (imap.configured() != smtp.configured()) {
            throw new IllegalArgumentException(
                    "Mail is half configured: set both bildungspartner.mail.imap.host and bildungspartner.mail.smtp.host"
                            + " (or neither, for the embedded mailbox). Missing: bildungspartner.mail."
                            + (imap.configured() ? "smtp.host" : "imap.host"));
        }
    }

    /** Whether this is the office's own address, another name of it, or one of them with something after a plus. */
    public boolean isOurs(String someAddress) {
        String plain = MailAddress.plain(someAddress);
        return plain.equals(MailAddress.plain(address))
                || aliases.stream().map(MailAddress::plain).anyMatch(plain::equals);
    }

    /** Nobody named a mail server: the embedded mailbox does the work. */
    public boolean usesEmbedded() {
        return !imap.configured();
    }

    /** How a connection is protected. {@code TLS} from its first byte, {@code STARTTLS} mandatory, {@code NONE} only for tests. */
    public enum Security {
        TLS,
        STARTTLS,
        NONE
    }

    /** The mailbox the office reads. Port 0 stands for the usual one of the chosen security. */
    public record Imap(
            @DefaultValue("") String host,
            @DefaultValue("0") int port,
            @DefaultValue("TLS") Security security,
            @Nullable String username,
            @Nullable String password,
            @DefaultValue("INBOX") String folder,
            @DefaultValue("Verarbeitet") String processedFolder) {

        boolean configured() {
            return !host.isBlank();
        }

        int effectivePort() {
            return port != 0 ? port : security == Security.TLS ? 993 : 143;
        }
    }

    /** The server that takes the office's letters. Port 0 stands for the usual one of the chosen security. */
    public record Smtp(
            @DefaultValue("") String host,
            @DefaultValue("0") int port,
            @DefaultValue("STARTTLS") Security security,
            @Nullable String username,
            @Nullable String password) {

        boolean configured() {
            return !host.isBlank();
        }

        int effectivePort() {
            return port != 0 ? port : security == Security.TLS ? 465 : 587;
        }
    }

    /** The application's own mailbox, on this machine only. Port 0 takes any free one. */
    public record Embedded(
            @DefaultValue("3025") int smtpPort,
            @DefaultValue("3143") int imapPort,
            @DefaultValue("50") int keptPerAddress,
            @DefaultValue("256MB") DataSize capacity) {}
}
