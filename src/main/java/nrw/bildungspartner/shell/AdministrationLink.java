package nrw.bildungspartner.shell;

/**
 * A line on the administration's overview: every room that has something to administer declares one as a bean.
 *
 * @param path where it leads, below {@code /verwaltung}
 * @param key the message key of its title; {@code <key>.hint} says in a sentence what can be done there
 */
public record AdministrationLink(String path, String key, int order) {}
