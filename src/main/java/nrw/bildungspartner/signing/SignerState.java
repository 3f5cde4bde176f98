package nrw.bildungspartner.signing;

import java.util.Locale;

/** How far a side is. */
public enum SignerState {
    /** The sides sign one after the other, and it is not this one's turn. */
    LATER,
    ASKED,
    DECLINED,
    SIGNED;

    public String messageKey() {
        return "signing.signer." + name().toLowerCase(Locale.ROOT);
    }
}
