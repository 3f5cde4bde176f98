package nrw.bildungspartner.correspondence;

/**
 * The words of a letter.
 *
 * @param text as it is sent
 * @param keptText as it is kept, without the private link
 */
record Wording(String subject, String text, String keptText) {}
