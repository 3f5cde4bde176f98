package nrw.bildungspartner.intake.recognising;

import java.util.List;
import java.util.UUID;
import nrw.bildungspartner.document.reading.SignatureReading;
import nrw.bildungspartner.document.reading.WordText;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of the reading of one paper; the pages' pictures are documents of their own.
 *
 * @param signatures electronic signatures in a PDF; of what was read before they were checked, none
 * @param word the body of a Word file, absent for anything else
 */
public record PaperReading(
        String mediaType,
        String text,
        @Nullable String embeddedData,
        @Nullable WordText word,
        List<Page> pages,
        List<String> codes,
        List<SignatureReading> signatures) {

    public PaperReading(
            String mediaType,
            String text,
            @Nullable String embeddedData,
            @Nullable WordText word,
            List<Page> pages,
            List<String> codes,
            @Nullable List<SignatureReading> signatures) {
        this.mediaType = mediaType;
        this.text = text;
        this.embeddedData = embeddedData;
        this.word = word;
        this.pages = pages;
        this.codes = codes;
        this.signatures = signatures == null ? List.of() : List.copyOf(signatures);
    }

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
