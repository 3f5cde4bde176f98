package nrw.bildungspartner.intake.proposing;

import java.util.List;
import nrw.bildungspartner.intake.recognising.Place;
import org.jspecify.annotations.Nullable;

/**
 * A case to which a piece of post may belong.
 *
 * @param confidence in percent; never 100, because a person decides
 */
public record Proposal(String reference, int confidence, List<Reason> reasons) {

    private static final int VERY_LIKELY = 85;
    private static final int LIKELY = 60;

    /**
     * What speaks for it, or against it.
     *
     * @param field the agreement's field it is about, or where the clue came from
     * @param key the text is {@code intake.proposal.reason.<key>}, with the value and the place
     */
    public record Reason(
            String field,
            String key,
            String value,
            @Nullable Place place) {}

    /** How sure it is; the word is {@code intake.proposal.<this>}. */
    public String word() {
        return confidence >= VERY_LIKELY ? "very-likely" : confidence >= LIKELY ? "likely" : "possible";
    }
}
