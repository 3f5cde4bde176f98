package nrw.bildungspartner.agreement;

import java.util.List;

/** Who may be a partner. The office may change the answer, so it is a decision table; this is the question. */
public interface Eligibility {

    /** The reasons a decision table may name; each has its words for the applicant, {@code agreement.check.<reason>}. */
    List<String> REASONS = List.of(
            "kindergarten",
            "school-unknown",
            "school-closed",
            "initiative-wrong",
            "third-partner-missing",
            "third-partner-unfit",
            "authority-needed",
            "kind-not-now",
            "ask-office");

    /**
     * Judges one pairing of a school and an institution.
     *
     * @return the message keys of all reasons against it, in the order to be shown; empty if the pairing may be
     *     registered
     */
    List<Objection> judge(Pairing pairing);

    /**
     * The facts of the decision.
     *
     * @param school how the school stands: {@code in-operation}, {@code closed}, {@code unknown}, {@code kindergarten},
     *     or empty as long as none is named
     * @param institutionKind the institution kind's key, {@code other}, or empty as long as none is chosen
     * @param institutionFits whether that kind belongs to the initiative
     * @param thirdPartner the third partner's kind: {@code one-of-ten}, {@code authority}, {@code other} or {@code none}
     */
    record Pairing(String school, String institutionKind, boolean institutionFits, String thirdPartner) {}

    /** A reason against, and the field it is about ({@code school}, {@code institution} or {@code thirdPartner}). */
    record Objection(String field, String reason) {}
}
