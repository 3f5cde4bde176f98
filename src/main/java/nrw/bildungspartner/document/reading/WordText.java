package nrw.bildungspartner.document.reading;

import java.util.List;
import nrw.bildungspartner.document.reading.child.word.WordBody;

/**
 * What a Word file says to whoever looks at it, paragraph by paragraph, with the places somebody was meant to fill told
 * apart from the text around them. Deletions that are only marked are left out, insertions count.
 */
public record WordText(List<Paragraph> paragraphs) {

    /** Stands in a paragraph's text for each of its places. */
    public static final char PLACE = '\uFFFC';

    public WordText {
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * @param text with {@link #PLACE} where a place is
     * @param heading whether it is set as a heading
     */
    public record Paragraph(String text, boolean heading, List<Place> places) {

        public Paragraph {
            places = List.copyOf(places);
        }
    }

    /**
     * A content control that is bound to the file's data.
     *
     * @param path where in the data, as the file says it
     * @param text what stands there for everybody to see; empty if only the hint what belongs there
     */
    public record Place(String path, String text) {}

    /** What a file says that this application wrote itself. Strangers' files are for {@link DocumentReader}. */
    public static WordText ofOurOwn(byte[] file) {
        return WordBody.ofOurOwn(file);
    }

    /** All places in the order they stand in. */
    public List<Place> places() {
        return paragraphs.stream()
                .flatMap(paragraph -> paragraph.places().stream())
                .toList();
    }
}
