package nrw.bildungspartner.correspondence;

import java.util.List;
import java.util.Optional;

/** Who signs an agreement; answered by whoever collects the signatures. */
public interface Signatories {

    /** Everybody who is asked to sign the version that counts; they need not be the agreement's contacts. */
    List<Recipient> of(String reference);

    /** Whether all of them have signed online and the sealed copy is there, so that nothing has to be sent in. */
    boolean haveSignedOnline(String reference);

    /** The address of a new personal link for this person, if it is their turn to sign. */
    Optional<String> freshLink(String reference, String address);
}
