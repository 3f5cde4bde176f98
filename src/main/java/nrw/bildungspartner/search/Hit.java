package nrw.bildungspartner.search;

import java.util.List;

/**
 * A case, or a piece of post that belongs to none, with the places where it says what was looked for.
 *
 * @param matches the best of them
 * @param more how many there are besides
 */
public record Hit(Subject subject, List<Match> matches, int more) {

    public Hit {
        matches = List.copyOf(matches);
    }

    /** One of the places, and what stands there. */
    public record Match(Place place, Excerpt excerpt) {}
}
