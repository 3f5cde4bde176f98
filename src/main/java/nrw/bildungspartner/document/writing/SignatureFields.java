package nrw.bildungspartner.document.writing;

/** The names of the places to sign: the same on the PDF, in the findings and towards other programs. */
public final class SignatureFields {

    public static final String INSTITUTION = "signature-institution";
    public static final String THIRD_PARTNER = "signature-third-partner";

    private static final String SCHOOL = "signature-school-";

    private SignatureFields() {}

    public static String ofSchool(String number) {
        return SCHOOL + number;
    }
}
