package nrw.bildungspartner.intake.recognising;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The part of a file that belongs to one case, where a piece of post holds the papers of several.
 *
 * @param reference the case; absent as long as a person has to say which
 * @param clue where the reference was found
 * @param pages the numbers of its pages; empty for the whole file
 * @param guessed those of its pages that bear no code and are here because of their neighbours
 * @param document the file as it stands among the case's documents, once it was handed over
 */
public record Share(
        @Nullable String reference,
        Clue clue,
        List<Integer> pages,
        List<Integer> guessed,
        @Nullable UUID document) {

    public Share {
        pages = List.copyOf(pages);
        guessed = List.copyOf(guessed);
    }

    public static Share whole(@Nullable String reference, Clue clue) {
        return new Share(reference, clue, List.of(), List.of(), null);
    }

    public Share of(@Nullable String other, Clue because) {
        return new Share(other, because, pages, guessed, document);
    }

    public Share handedOver(UUID kept) {
        return new Share(reference, clue, pages, guessed, kept);
    }

    /** Nobody knows yet whose it is. */
    public boolean unclear() {
        return reference == null;
    }

    /** Its case is known and has not got it yet. */
    public boolean pending() {
        return reference != null && document == null;
    }
}
