package nrw.bildungspartner.registration;

/**
 * Who may be named in public, because that person's side recorded its consent.
 *
 * @param party the number of a school, or {@link #INSTITUTION} or {@link #THIRD_PARTNER}
 */
public record PublicContact(String party, String name) {

    public static final String INSTITUTION = "institution";
    public static final String THIRD_PARTNER = "third-partner";
}
