package nrw.bildungspartner.mailbox;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns a taken port into two sentences a person can act on. */
class MailboxPortTakenAnalyzer extends AbstractFailureAnalyzer<MailboxPortTaken> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MailboxPortTaken cause) {
        return new FailureAnalysis(
                "Das eingebaute Postfach kann nicht starten: Port " + cause.port() + " auf 127.0.0.1 ist belegt.",
                "Beenden Sie das andere Programm, wählen Sie einen anderen Port mit " + cause.setting()
                        + ", oder nennen Sie einen Mailserver mit bildungspartner.mail.imap.* und bildungspartner.mail.smtp.*.",
                cause);
    }
}
