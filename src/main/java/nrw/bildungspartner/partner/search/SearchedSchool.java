package nrw.bildungspartner.partner.search;

/**
 * The words by which a school is found.
 *
 * @param order where it stands among schools that fit equally well
 */
public record SearchedSchool(
        String number, String name, String shortName, String town, String postalCode, String form, String order) {}
