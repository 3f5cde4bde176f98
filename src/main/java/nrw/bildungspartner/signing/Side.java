package nrw.bildungspartner.signing;

import nrw.bildungspartner.agreement.Person;

/** Who signs an agreement: a school, the institution or the third partner, and its contact. */
record Side(String key, String name, Person contact) {}
