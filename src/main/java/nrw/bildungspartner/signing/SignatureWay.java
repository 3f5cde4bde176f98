package nrw.bildungspartner.signing;

import java.util.Locale;

/** How a side signs. */
public enum SignatureWay {
    /** By hand on a printed copy; what counts is the copy that comes back. */
    PAPER,
    /** On our page, by a personal link and a code sent to the signer's own address: a simple electronic signature. */
    ONLINE,
    /** With software of one's own, into the field that the PDF has for it; what kind it is, the file tells. */
    PDF;

    public String messageKey() {
        return "signing.way." + name().toLowerCase(Locale.ROOT);
    }
}
