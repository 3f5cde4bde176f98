package nrw.bildungspartner.partner.register;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Lines of a text that may be hostile: a line that never ends costs no memory. */
final class BoundedLines {

    /** The register's longest line has about 500 characters. */
    static final int LIMIT = 8_000;

    private final Reader text;
    private int number;
    private boolean tooLong;

    BoundedLines(Reader text) {
        this.text = text;
    }

    /** The next line without its end, cut at the limit; null after the last one. */
    @Nullable
    String next() throws IOException {
        StringBuilder line = new StringBuilder();
        tooLong = false;
        int character = text.read();
        if (character < 0) {
            return null;
        }
        number++;
        for (; character >= 0 && character != '\n'; character = text.read()) {
            if (line.length() < LIMIT) {
                line.append((char) character);
            } else {
                tooLong = true;
            }
        }
        int end = line.length();
        if (end > 0 && line.charAt(end - 1) == '\r') {
            line.setLength(end - 1);
        }
        return line.toString();
    }

    /** The number of the line that {@link #next()} gave, from 1. */
    int number() {
        return number;
    }

    /** Whether the line that {@link #next()} gave was cut. */
    boolean tooLong() {
        return tooLong;
    }
}
