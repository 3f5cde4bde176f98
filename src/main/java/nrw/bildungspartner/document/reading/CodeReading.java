package nrw.bildungspartner.document.reading;

import java.util.List;

/**
 * A code found on a page, with its raw text.
 *
 * @param text what the code says, unchecked
 * @param corners the centres of its finder patterns: bottom left, top left, top right (as the code itself is meant to be
 *     read), on the page as shown in the preview
 */
public record CodeReading(String text, List<Spot> corners) {

    public CodeReading {
        corners = List.copyOf(corners);
    }

    /** A point on the page in millimetres from its top left corner. */
    public record Spot(double x, double y) {}
}
