package nrw.bildungspartner.document;

import java.util.Locale;
import java.util.regex.Pattern;

/** A media type as a plain word: whoever sends a file in may write anything there. */
final class MediaTypeName {

    private static final Pattern PLAIN =
            Pattern.compile("[a-z0-9][a-z0-9!#$&^_.+-]{0,62}/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}");

    private MediaTypeName() {}

    static String of(String raw) {
        String type = raw.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return PLAIN.matcher(type).matches() ? type : "application/octet-stream";
    }
}
