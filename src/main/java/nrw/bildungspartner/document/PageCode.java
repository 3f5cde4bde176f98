package nrw.bildungspartner.document;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * What the square code on a page says: which agreement, which version of its document, which page of how many.
 *
 * <p>As text {@code BP1:<reference>:<version>:<page>/<pages>:<check>}, in characters that make the smallest code. A Word
 * file does not know its pages; there page and pages are 0.
 */
public record PageCode(String reference, int version, int page, int pages) {

    private static final String SCHEME = "BP1";
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern FORMAT =
            Pattern.compile("(BP1:([A-Z0-9-]{1,40}):([0-9]{1,4}):([0-9]{1,4})/([0-9]{1,4})):([0-9A-Z]{2})");

    public PageCode {
        if (!reference.matches("[A-Z0-9-]{1,40}")
                || !isSmall(version)
                || !isSmall(page)
                || !isSmall(pages)
                || page > pages) {
            throw new IllegalArgumentException(
                    "No page code can say " + reference + " " + version + " " + page + "/" + pages);
        }
    }

    /** The code of a document whose pages are not yet made. */
    public static PageCode ofDocument(String reference, int version) {
        return new PageCode(reference, version, 0, 0);
    }

    public String print() {
        String payload = SCHEME + ":" + reference + ":" + version + ":" + page + "/" + pages;
        return payload + ":" + check(payload);
    }

    /** Reads what a code says; empty if it is somebody else's code or a sign of it was misread. */
    public static Optional<PageCode> parse(String text) {
        Matcher matcher = FORMAT.matcher(text.strip());
        if (!matcher.matches() || !check(matcher.group(1)).equals(matcher.group(6))) {
            return Optional.empty();
        }
        int page = Integer.parseInt(matcher.group(4));
        int pages = Integer.parseInt(matcher.group(5));
        return page > pages
                ? Optional.empty()
                : Optional.of(new PageCode(matcher.group(2), Integer.parseInt(matcher.group(3)), page, pages));
    }

    private static boolean isSmall(int number) {
        return number >= 0 && number <= 9999;
    }

    private static String check(String payload) {
        CRC32 crc = new CRC32();
        crc.update(payload.getBytes(StandardCharsets.US_ASCII));
        int rest = (int) (crc.getValue() % (SIGNS.length() * SIGNS.length()));
        return "" + SIGNS.charAt(rest / SIGNS.length()) + SIGNS.charAt(rest % SIGNS.length());
    }
}
