package nrw.bildungspartner.partner;

/** A school as a dot on the map, in UTM zone 32N (x grows to the east, y to the north). */
public record SchoolDot(double x, double y, String number) {}
