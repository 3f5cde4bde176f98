package nrw.bildungspartner.document.reading;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An electronic signature or seal that was found in a PDF, and what is true of it without asking anybody else: no
 * signature makes this application fetch anything.
 *
 * @param field the name of the signature field; may be empty
 * @param signer as the certificate names them; anybody can write anything there
 * @param claimedAt when they say they signed
 * @param reason the stable word for what the verdict rests on; texts for people: message {@code
 *     reading.signature.reason.<reason>}
 */
public record SignatureReading(
        String field, String signer, @Nullable Instant claimedAt, Verdict verdict, String reason) {

    /** Texts for people: message {@code reading.signature.verdict.<key>}. */
    public enum Verdict {
        /** Unchanged, and the certificate is the office's own or one that the settings trust. */
        INTACT,
        /** Unchanged, but who signed is only what the certificate says of itself. */
        IDENTITY_NOT_VERIFIED,
        /** The signature is good for an earlier state of the file: something was added or exchanged afterwards. */
        CHANGED_AFTER_SIGNING,
        /** The signed bytes are not those that were signed, or it is no proper signature at all. */
        BROKEN;

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether the file says what was signed. */
        public boolean unchanged() {
            return this == INTACT || this == IDENTITY_NOT_VERIFIED;
        }
    }
}
