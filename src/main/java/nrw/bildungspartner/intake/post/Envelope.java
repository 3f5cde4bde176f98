package nrw.bildungspartner.intake.post;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;
import org.jspecify.annotations.Nullable;

/** What stands on the outside of a mail. Only the head is looked at, and nothing in it can make this fail. */
public record Envelope(@Nullable String messageId, String sender, String senderName, String subject) {

    private static final int LONGEST_HEAD = 256 * 1024;

    public static Envelope of(byte[] raw) {
        try {
            var headers =
                    new InternetHeaders(new ByteArrayInputStream(raw, 0, Math.min(raw.length, LONGEST_HEAD)), true);
            InternetAddress from = firstAddress(headers.getHeader("From", null));
            String messageId = headers.getHeader("Message-ID", null);
            return new Envelope(
                    messageId == null ? null : Texts.cut(messageId, 380),
                    Texts.cut(from.getAddress(), 300),
                    Texts.cut(from.getPersonal() == null ? "" : from.getPersonal(), 180),
                    Texts.cut(decoded(headers.getHeader("Subject", null)), 500));
        } catch (MessagingException e) {
            return new Envelope(null, "", "", "");
        }
    }

    private static InternetAddress firstAddress(@Nullable String from) {
        var nobody = new InternetAddress();
        nobody.setAddress("");
        if (from == null) {
            return nobody;
        }
        try {
            InternetAddress[] addresses = InternetAddress.parseHeader(MimeUtility.unfold(from), false);
            if (addresses.length > 0 && addresses[0].getAddress() != null) {
                return addresses[0];
            }
        } catch (AddressException e) {
            // What is no address is shown as it stands there.
            nobody.setAddress(decoded(from));
        }
        return nobody;
    }

    private static String decoded(@Nullable String header) {
        if (header == null) {
            return "";
        }
        String unfolded = MimeUtility.unfold(header);
        try {
            return MimeUtility.decodeText(unfolded).replaceAll("\\s+", " ");
        } catch (UnsupportedEncodingException | RuntimeException e) {
            return unfolded;
        }
    }
}
