package nrw.bildungspartner.correspondence;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Properties;
import java.util.function.Supplier;
import nrw.bildungspartner.mailbox.MailServer;
import nrw.bildungspartner.mailbox.MailServers;
import nrw.bildungspartner.mailbox.MailSettings;
import nrw.bildungspartner.mailbox.MailSettings.Security;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Carries a rendered letter to the mail server, byte for byte. */
@Component
class LetterCarrier {

    private final Supplier<MailServer> outgoing;
    private final MailSettings mail;

    @Autowired
    LetterCarrier(MailServers servers, MailSettings mail) {
        this(servers::outgoing, mail);
    }

    LetterCarrier(Supplier<MailServer> outgoing, MailSettings mail) {
        this.outgoing = outgoing;
        this.mail = mail;
    }

    /**
     * How it ended.
     *
     * @param permanent the server will never take this letter; trying again makes no sense
     */
    record Delivery(boolean succeeded, boolean permanent, String error) {

        static final Delivery DONE = new Delivery(true, false, "");
    }

    Delivery carry(String recipient, byte[] raw) {
        try {
            MailServer server = outgoing.get();
            Session session = Session.getInstance(properties(server));
            var message = new MimeMessage(session, new ByteArrayInputStream(raw));
            try (var transport = session.getTransport("smtp")) {
                transport.connect(server.host(), server.port(), server.username(), server.password());
                transport.sendMessage(message, new InternetAddress[] {new InternetAddress(recipient)});
            }
            return Delivery.DONE;
        } catch (MessagingException | RuntimeException e) {
            return new Delivery(false, isPermanent(e), e.toString());
        }
    }

    private static boolean isPermanent(Exception failure) {
        for (Exception cause = failure;
                cause instanceof MessagingException messaging;
                cause = messaging.getNextException()) {
            int code = 0;
            if (cause instanceof SMTPAddressFailedException refused) {
                code = refused.getReturnCode();
            } else if (cause instanceof SMTPSendFailedException refused) {
                code = refused.getReturnCode();
            }
            if (code >= 500 && code < 600) {
                return true;
            }
        }
        return false;
    }

    private Properties properties(MailServer server) {
        var properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", "10000");
        properties.put("mail.smtp.timeout", "30000");
        properties.put("mail.smtp.writetimeout", "30000");
        properties.put("mail.smtp.from", mail.address());
        properties.put("mail.smtp.auth", String.valueOf(server.username() != null));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.protocols", "TLSv1.2 TLSv1.3");
        if (server.security() == Security.TLS) {
            properties.put("mail.smtp.ssl.enable", "true");
        } else if (server.security() == Security.STARTTLS) {
            properties.put("mail.smtp.starttls.enable", "true");
            properties.put("mail.smtp.starttls.required", "true");
        }
        return properties;
    }
}
