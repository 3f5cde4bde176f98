package nrw.bildungspartner.intake.recognising;

import org.jspecify.annotations.Nullable;

/**
 * Where something stands in a piece of post.
 *
 * @param file the file's name, null for the mail itself
 * @param page the page's number, 0 for a file without pages and for the mail itself
 */
public record Place(@Nullable String file, int page) {

    public static final Place LETTER = new Place(null, 0);

    public static Place page(String file, int number) {
        return new Place(file, number);
    }

    public static Place file(String name) {
        return new Place(name, 0);
    }
}
