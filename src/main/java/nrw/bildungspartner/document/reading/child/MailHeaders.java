package nrw.bildungspartner.document.reading.child;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nrw.bildungspartner.document.reading.MailReading;
import nrw.bildungspartner.document.reading.child.text.PlainText;
import nrw.bildungspartner.document.reading.child.text.TextCharset;
import org.jspecify.annotations.Nullable;

/** The headers of a mail, whatever state they are in. */
final class MailHeaders {

    private static final int LENGTH = 2_000;
    private static final int RECIPIENTS = 50;

    private final MimeMessage message;

    MailHeaders(MimeMessage message) {
        this.message = message;
    }

    Optional<String> messageId() {
        return raw("Message-ID");
    }

    Optional<String> from() {
        return author().map(InternetAddress::getAddress).map(address -> PlainText.line(address, 320));
    }

    Optional<String> fromName() {
        return author().flatMap(author -> Optional.ofNullable(author.getPersonal()))
                .map(name -> PlainText.line(name, 200));
    }

    private Optional<InternetAddress> author() {
        return addresses("From").stream().filter(a -> a.getAddress() != null).findFirst();
    }

    List<String> to() {
        var to = new ArrayList<String>();
        for (var header : List.of(Message.RecipientType.TO, Message.RecipientType.CC)) {
            for (var address : addresses(header.toString())) {
                if (address.getAddress() != null && to.size() < RECIPIENTS) {
                    to.add(PlainText.line(address.getAddress(), 320));
                }
            }
        }
        return to;
    }

    Optional<String> subject() {
        return raw("Subject").map(MailHeaders::decoded);
    }

    Optional<Instant> date() {
        try {
            @Nullable Date sent = message.getSentDate();
            return Optional.ofNullable(sent).map(Date::toInstant);
        } catch (MessagingException malformed) {
            return Optional.empty();
        }
    }

    String contentType() {
        try {
            @Nullable String type = message.getContentType();
            return type == null ? "" : PlainText.line(type, LENGTH).toLowerCase(Locale.ROOT);
        } catch (MessagingException malformed) {
            return "";
        }
    }

    Map<String, String> ofInterest() {
        var headers = new LinkedHashMap<String, String>();
        for (var name : MailReading.HEADERS_OF_INTEREST) {
            raw(name).ifPresent(value -> headers.put(name, value));
        }
        return headers;
    }

    private List<InternetAddress> addresses(String header) {
        var value = raw(header).orElse("");
        try {
            return List.of(InternetAddress.parseHeader(value, false));
        } catch (AddressException malformed) {
            int open = value.lastIndexOf('<');
            int close = value.indexOf('>', open + 1);
            var address = new InternetAddress();
            address.setAddress(open >= 0 && close > open ? value.substring(open + 1, close) : value);
            return value.isBlank() ? List.of() : List.of(address);
        }
    }

    /** The first value, as one line. */
    private Optional<String> raw(String name) {
        try {
            String @Nullable [] values = message.getHeader(name);
            return values == null || values.length == 0
                    ? Optional.empty()
                    : Optional.of(PlainText.line(values[0], LENGTH));
        } catch (MessagingException malformed) {
            return Optional.empty();
        }
    }

    /** Encoded words as text; with an unknown charset, as they stand. */
    static String decoded(@Nullable String header) {
        return decoded(header, LENGTH);
    }

    static String decoded(@Nullable String header, int length) {
        if (header == null) {
            return "";
        }
        try {
            return PlainText.line(MimeUtility.decodeText(MimeUtility.unfold(TextCharset.healed(header))), length);
        } catch (UnsupportedEncodingException | RuntimeException unknown) {
            return PlainText.line(header, length);
        }
    }
}
