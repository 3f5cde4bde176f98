package nrw.bildungspartner.intake.recognising;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nrw.bildungspartner.document.reading.BoxReading;
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
     * What these pages alone say. Data and signatures belong to a file as a whole, so a part of it has none.
     */
    public PaperReading only(List<Integer> numbers) {
        List<Page> some =
                pages.stream().filter(page -> numbers.contains(page.number())).toList();
        return new PaperReading(
                mediaType,
                some.stream().map(Page::text).collect(Collectors.joining("\n")),
                null,
                null,
                some,
                some.stream()
                        .flatMap(page -> page.codes().stream())
                        .map(Code::text)
                        .distinct()
                        .toList(),
                List.of());
    }

    /**
     * One page as it was read.
     *
     * @param recognised whether the text comes from text recognition
     * @param preview the document that holds the page's picture
     * @param boxes what the places to sign hold, if the page has any
     */
    public record Page(
            int number,
            String text,
            boolean recognised,
            double widthMm,
            double heightMm,
            int turned,
            @Nullable UUID preview,
            List<Code> codes,
            List<Box> boxes) {

        public Page(
                int number,
                String text,
                boolean recognised,
                double widthMm,
                double heightMm,
                int turned,
                @Nullable UUID preview,
                List<Code> codes,
                @Nullable List<Box> boxes) {
            this.number = number;
            this.text = text;
            this.recognised = recognised;
            this.widthMm = widthMm;
            this.heightMm = heightMm;
            this.turned = turned;
            this.preview = preview;
            this.codes = codes;
            this.boxes = boxes == null ? List.of() : List.copyOf(boxes);
        }

        /** The documents that hold pictures of the page and of parts of it. */
        public Stream<UUID> pictures() {
            return Stream.concat(Stream.ofNullable(preview), boxes.stream().flatMap(Box::pictures));
        }
    }

    /**
     * A place to sign.
     *
     * @param picture the document that holds the place cut out of the page
     */
    public record Box(
            String field, BoxReading.State state, @Nullable UUID picture) {

        Stream<UUID> pictures() {
            return Stream.ofNullable(picture);
        }
    }

    /** A code and where the centres of its finder patterns are, in millimetres from the page's top left corner. */
    public record Code(String text, List<Spot> corners) {}

    public record Spot(double x, double y) {}
}
