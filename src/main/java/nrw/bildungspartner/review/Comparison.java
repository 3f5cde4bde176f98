package nrw.bildungspartner.review;

import nrw.bildungspartner.agreement.PaperPlaces;

/**
 * Something that was issued one way and came back another.
 *
 * @param field the agreement's field; {@code clause} for text of the office
 * @param section the heading it stands under; empty for a field
 * @param severity how much it matters
 */
public record Comparison(String field, String section, String issued, String returned, Severity severity) {

    /** Whether it is a free section, which the office may make the agreement's content. */
    public boolean canBeTakenOver() {
        return severity == Severity.DECIDE && PaperPlaces.isContent(field);
    }
}
