package nrw.bildungspartner.mailbox;

import nrw.bildungspartner.mailbox.MailSettings.Security;
import org.springframework.stereotype.Component;

/** The mail servers in use: the configured ones, or the embedded mailbox. */
@Component
public class MailServers {

    private final MailSettings settings;
    private final EmbeddedMailbox embedded;

    MailServers(MailSettings settings, EmbeddedMailbox embedded) {
        this.settings = settings;
        this.embedded = embedded;
    }

    /** The office's mailbox, by IMAP. */
    public MailServer incoming() {
        if (settings.usesEmbedded()) {
            return new MailServer(
                    EmbeddedMailbox.HOST,
                    embedded.imapPort(),
                    Security.NONE,
                    settings.address(),
                    embedded.imapPassword());
        }
        var imap = settings.imap();
        return new MailServer(imap.host(), imap.effectivePort(), imap.security(), imap.username(), imap.password());
    }

    /** The server that takes letters, by SMTP. */
    public MailServer outgoing() {
        if (settings.usesEmbedded()) {
            return new MailServer(EmbeddedMailbox.HOST, embedded.smtpPort(), Security.NONE, null, null);
        }
        var smtp = settings.smtp();
        return new MailServer(smtp.host(), smtp.effectivePort(), smtp.security(), smtp.username(), smtp.password());
    }
}
