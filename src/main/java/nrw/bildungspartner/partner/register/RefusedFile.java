package nrw.bildungspartner.partner.register;

/** The file as a whole is not taken. */
public class RefusedFile extends RuntimeException {

    private final Refusal refusal;
    private final String detail;

    RefusedFile(Refusal refusal, String detail) {
        super(refusal + (detail.isEmpty() ? "" : ": " + detail));
        this.refusal = refusal;
        this.detail = detail;
    }

    public Refusal refusal() {
        return refusal;
    }

    /** The columns, numbers or words the sentence speaks of; may be empty. */
    public String detail() {
        return detail;
    }
}
