package nrw.bildungspartner.document.reading;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a Word file that shall become a template is made of. Nothing in it is judged here, and nothing was opened that the
 * file names.
 *
 * @param mediaType what the file says its main part is; empty if it is no Word file at all
 * @param dangers what is in the file that has no place in a template
 * @param controls all content controls in the order they begin in, the body first, then heads and feet
 * @param conditions each condition's rule as XPath, by the name that controls use for it
 * @param doubled names of conditions and rules that the file gives twice
 * @param feet the parts at the foot of the pages, with the pages they stand on
 * @param loose texts outside of places that look as if a place was meant
 * @param properties names of the file's own properties
 * @param dataParts namespaces of the XML parts inside
 * @param tracked whether changes are marked in it that nobody has accepted or dropped yet
 */
public record TemplateReading(
        Outcome outcome,
        Set<ReadingNote> notes,
        String mediaType,
        List<Danger> dangers,
        List<Control> controls,
        Map<String, String> conditions,
        List<String> doubled,
        List<Foot> feet,
        List<Picture> pictures,
        List<Loose> loose,
        String text,
        String title,
        Set<String> properties,
        Set<String> dataParts,
        boolean tracked) {

    public TemplateReading {
        notes = Set.copyOf(notes);
        dangers = List.copyOf(dangers);
        controls = List.copyOf(controls);
        conditions = Map.copyOf(conditions);
        doubled = List.copyOf(doubled);
        feet = List.copyOf(feet);
        pictures = List.copyOf(pictures);
        loose = List.copyOf(loose);
        properties = Set.copyOf(properties);
        dataParts = Set.copyOf(dataParts);
    }

    /** The main part of a Word file without macros. */
    public static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    /** The body's part. */
    public static final String BODY = "document.xml";

    public enum Kind {
        /** A program inside the file. */
        MACRO,
        /** Something that is fetched from elsewhere when the file is opened. */
        REMOTE,
        /** Another file or a control of another program inside the file. */
        EMBEDDED,
        /** A field that takes in other files or runs something. */
        FIELD,
        /** A part that is built in a way no word processor builds it. */
        UNUSUAL
    }

    /**
     * @param part the part of the file it is in
     * @param detail what it names
     */
    public record Danger(Kind kind, String part, String detail) {}

    /**
     * A content control.
     *
     * @param parent the position of the control around it in the list, -1 if there is none
     * @param path where in the data it is bound to; empty if it is not
     * @param repeats whether it is repeated for each of what it is bound to
     * @param inLine whether it stands within a line of text
     * @param section the heading it stands under; empty before the first one and outside the body
     * @param line the text of its paragraph
     */
    public record Control(
            int parent,
            String part,
            String name,
            String tag,
            String path,
            boolean repeats,
            boolean inLine,
            String section,
            String line) {}

    /** @param pages {@code default}, {@code first} or {@code even} */
    public record Foot(String part, String pages) {}

    /** @param file the picture's part; empty if it is drawn in the text itself */
    public record Picture(String part, String name, String file) {}

    public record Loose(String part, String section, String text) {}

    /** A reading that holds nothing but its end and the reason for it. */
    public static TemplateReading nothing(Outcome outcome, ReadingNote note) {
        return new TemplateReading(
                outcome,
                Set.of(note),
                "",
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                "",
                Set.of(),
                Set.of(),
                false);
    }
}
