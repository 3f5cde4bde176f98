package nrw.bildungspartner.partner;

/** A Kreis or kreisfreie Stadt; the key is the first five digits of the official municipality key. */
public record District(String key, String name, Region region) {}
