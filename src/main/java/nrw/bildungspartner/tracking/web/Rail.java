package nrw.bildungspartner.tracking.web;

import java.util.ArrayList;
import java.util.List;
import nrw.bildungspartner.agreement.AgreementState;

/** The five sections of the way, for the bar on top of the page. */
record Rail(String labelKey, String css) {

    private static final List<String> SECTIONS = List.of("issued", "signed", "submitted", "review", "registered");

    static List<Rail> of(AgreementState state) {
        int now =
                switch (state) {
                    case ISSUED, SIGNING, LAPSED, WITHDRAWN -> 1;
                    case SUBMITTED -> 2;
                    case IN_REVIEW, CORRECTION_REQUESTED, REJECTED -> 3;
                    case REGISTERED, ENDED -> 5;
                };
        List<Rail> rail = new ArrayList<>();
        for (int i = 0; i < SECTIONS.size(); i++) {
            String css = i < now ? "is-done" : i == now && state.isOpen() ? "is-now" : "is-open";
            rail.add(new Rail("tracking.rail." + SECTIONS.get(i), css));
        }
        return rail;
    }
}
