package nrw.bildungspartner.analytics;

import nrw.bildungspartner.agreement.Agreement;

/** Where a fact belongs: its initiative and district, empty while nobody knows. */
record Place(String initiative, String district) {

    static final Place UNKNOWN = new Place("", "");

    static Place of(Agreement agreement) {
        return new Place(agreement.initiative(), agreement.districtKey());
    }
}
