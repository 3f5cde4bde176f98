package nrw.bildungspartner.registration;

/**
 * Something both sides do together, as far as the public entry tells it.
 *
 * @param kit the key of an entry of the initiative's building kit, empty for an idea of their own
 */
public record JointActivity(String kit, String text, String yearGroups, String subject) {}
