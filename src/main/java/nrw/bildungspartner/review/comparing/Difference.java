package nrw.bildungspartner.review.comparing;

/**
 * One thing that stands otherwise in a returned Word file than in the one that was issued.
 *
 * @param field the agreement's field; {@code clause} for text of the office
 * @param section the heading it stands under, for text of the office
 * @param issued empty for what was added
 * @param returned empty for what is gone
 */
public record Difference(Kind kind, String field, String section, String issued, String returned) {

    public static final String CLAUSE = "clause";

    public enum Kind {
        /** Something else was written into a place. */
        FIELD,
        /** A place is gone, with or without its text. */
        LOST,
        /** Text of the office was changed or taken away. */
        CLAUSE,
        /** The partners wrote something where the office had nothing. */
        ADDED
    }
}
