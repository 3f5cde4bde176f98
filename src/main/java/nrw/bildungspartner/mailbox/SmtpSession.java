package nrw.bildungspartner.mailbox;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.smtp.SmtpConnection;
import com.icegreen.greenmail.smtp.SmtpHandler;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.smtp.commands.SmtpCommand;
import com.icegreen.greenmail.smtp.commands.SmtpCommandRegistry;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One SMTP conversation. GreenMail speaks the protocol; greeting, sender and message are ours, because mail is only
 * accepted once it is on disk, a bounce's empty sender is a sender, and size has a limit.
 */
final class SmtpSession extends SmtpHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpSession.class);
    private static final Pattern SENDER = Pattern.compile("MAIL FROM:\\s*<([^>]*)>(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SIZE = Pattern.compile("\\bSIZE=(\\d{1,12})\\b", Pattern.CASE_INSENSITIVE);

    private final long limit;

    SmtpSession(Reception reception, SmtpManager manager, Socket socket, long limit) {
        super(new Commands(reception, limit), manager, socket);
        this.limit = limit;
    }

    /** Takes a message for its recipients; returns only when it is safe. */
    interface Reception {
        Verdict receive(@Nullable String client, SmtpState envelope, byte[] message);
    }

    /** What the client is told. */
    enum Verdict {
        TAKEN("250 2.6.0 OK"),
        FULL("452 4.3.1 Mailbox full, try again later"),
        FAILED("451 4.3.0 Local error, try again later");

        private final String reply;

        Verdict(String reply) {
            this.reply = reply;
        }
    }

    @Override
    public void run() {
        try {
            conn = new BoundedSmtpConnection(this, socket, limit);
            state = new SmtpState();
            conn.send("220 bildungspartner ESMTP ready");
            while (!isQuitting()) {
                handleCommand();
            }
        } catch (SocketTimeoutException e) {
            conn.send("421 4.4.2 Timeout, closing");
        } catch (IOException | RuntimeException e) {
            LOG.debug("An SMTP client went away", e);
        } finally {
            close();
        }
    }

    private static final class Commands extends SmtpCommandRegistry {

        private final Reception reception;
        private final long limit;

        Commands(Reception reception, long limit) {
            this.reception = reception;
            this.limit = limit;
        }

        @Override
        public @Nullable SmtpCommand getCommand(String name) {
            return switch (name.toUpperCase(Locale.ROOT)) {
                case "EHLO", "HELO" -> command(this::greet);
                case "MAIL" -> command(this::sender);
                case "DATA" -> command(this::message);
                default -> super.getCommand(name);
            };
        }

        private void greet(SmtpConnection conn, SmtpState state, String line) {
            conn.setHeloName(line.length() > 5 ? line.substring(5) : "");
            state.clearMessage();
            if (line.regionMatches(true, 0, "EHLO", 0, 4)) {
                conn.send("250-bildungspartner");
                conn.send("250-8BITMIME");
                conn.send("250-SMTPUTF8");
                conn.send("250 SIZE " + limit);
            } else {
                conn.send("250 bildungspartner");
            }
        }

        private void sender(SmtpConnection conn, SmtpState state, String line) {
            var matcher = SENDER.matcher(line);
            if (!matcher.matches()) {
                conn.send("501 5.5.4 Syntax: MAIL FROM:<address>");
                return;
            }
            var size = SIZE.matcher(matcher.group(2));
            if (size.find() && Long.parseLong(size.group(1)) > limit) {
                conn.send("552 5.3.4 Message too large, at most " + limit + " bytes");
                return;
            }
            state.clearMessagePreservingAuthenticationState();
            state.getMessage().setReturnPath(new MailAddress(matcher.group(1)));
            conn.send("250 2.1.0 OK");
        }

        private void message(SmtpConnection conn, SmtpState state, String line) throws IOException {
            if (state.getMessage().getReturnPath() == null
                    || state.getMessage().getToAddresses().isEmpty()) {
                conn.send("503 5.5.1 MAIL and RCPT come first");
                return;
            }
            conn.send("354 End with a line that holds only a dot");
            byte @Nullable [] message = ((BoundedSmtpConnection) conn).readMessage();
            if (message == null) {
                conn.send("552 5.3.4 Message too large, at most " + limit + " bytes");
            } else {
                String client = conn.getHeloName() + " [" + conn.getClientAddress() + "]";
                conn.send(reception.receive(client, state, message).reply);
            }
            state.clearMessage();
        }

        private static SmtpCommand command(Step step) {
            return new SmtpCommand() {
                @Override
                public void execute(SmtpConnection conn, SmtpState state, SmtpManager manager, String line)
                        throws IOException {
                    step.take(conn, state, line);
                }
            };
        }
    }

    private interface Step {
        void take(SmtpConnection conn, SmtpState state, String line) throws IOException;
    }
}
