package nrw.bildungspartner.intake.recognising;

import java.util.List;
import java.util.UUID;
import nrw.bildungspartner.document.reading.WordText;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of the reading of one paper; the pages' pictures are documents of their own.
 *
 * @param word the body of a Word file, absent for anything else
 */
public record PaperReading(
        String mediaType,
        String text,
        @Nullable String embeddedData,
        @Nullable WordText word,
        List<Page> pages,
        List<String> codes) {

    /**
     * One page as it was read.
     *
     * @param recognised whether the text comes from text recognition
     * @param preview the document that holds the page's picture
     */
    public record Page(
            int number,
            String text,
            boolean recognised,
            double widthMm,
            double heightMm,
            int turned,
            @Nullable UUID preview,
            List<Code> codes) {}

    /** A code and where the centres of its finder patterns are, in millimetres from the page's top left corner. */
    public record Code(String text, List<Spot> corners) {}

    public record Spot(double x, double y) {}
}
