package nrw.bildungspartner.checking;

import java.util.List;
import java.util.Optional;
import nrw.bildungspartner.document.DocumentKind;
import nrw.bildungspartner.document.reading.SignatureReading;

/**
 * What is known of a file. It names no case and no person: nothing comes out that is not in the file itself.
 *
 * @param sha256 the file's hash
 * @param origin empty for what the office did not issue, and for what was changed since
 * @param signatures the signatures found in it; none if only the hash was given
 * @param notes what could not be looked at, as messages {@code reading.note.<note>}
 */
public record DocumentCheck(
        String sha256, Optional<Origin> origin, List<SignatureReading> signatures, List<String> notes) {

    public DocumentCheck {
        signatures = List.copyOf(signatures);
        notes = List.copyOf(notes);
    }

    /**
     * @param version of the agreement that the document is
     * @param current whether that is the version that counts
     */
    public record Origin(DocumentKind kind, int version, boolean current) {}
}
