package nrw.bildungspartner.intake.proposing;

import java.util.List;
import java.util.Map;

/**
 * What is known of a case and may stand on its paper.
 *
 * @param initiative the initiative's key
 * @param addresses the mail addresses of its people, each with the side it belongs to
 */
record CaseFacts(
        String reference,
        String initiative,
        List<SchoolFacts> schools,
        String institution,
        String institutionTown,
        Map<String, Side> addresses) {

    record SchoolFacts(String number, String name, String town) {}

    enum Side {
        SCHOOL,
        INSTITUTION,
        OTHER
    }
}
