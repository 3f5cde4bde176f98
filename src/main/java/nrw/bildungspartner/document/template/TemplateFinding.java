package nrw.bildungspartner.document.template;

import java.util.List;

/**
 * Something to say about a Word file that shall become a template. Texts for people: message {@code
 * template.finding.<key>} with the arguments.
 *
 * @param section the heading below which it is, or the name of the part; empty if it is nowhere in particular
 * @param text words that stand there, to find it by
 */
public record TemplateFinding(Weight weight, String key, String section, String text, List<String> args) {

    public TemplateFinding {
        args = List.copyOf(args);
    }

    /** What follows from it. */
    public enum Weight {
        /** The file is not opened any further. */
        DANGER,
        /** The file cannot become a template. */
        ERROR,
        /** It can, and somebody should have looked at this. */
        WARNING
    }

    static TemplateFinding of(Weight weight, String key, String... args) {
        return new TemplateFinding(weight, key, "", "", List.of(args));
    }

    TemplateFinding at(String where, String words) {
        return new TemplateFinding(weight, key, where, words, args);
    }

    public boolean refuses() {
        return weight != Weight.WARNING;
    }
}
