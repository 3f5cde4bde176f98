package nrw.bildungspartner.correspondence;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes letters into the outbox, in the caller's transaction; the sender takes them from there. */
@Service
public class SendLetter {

    /** One letter to each contact of every school and of the institution of an agreement. */
    @Transactional
    public void toPartners(String reference, LetterKind kind) {
        toPartners(reference, kind, Map.of());
    }

    /** The same with facts for the text, e.g. {@code remarks} (a list of sentences), {@code until} (a LocalDate). */
    @Transactional
    public void toPartners(String reference, LetterKind kind, Map<String, Object> facts) {
        throw new UnsupportedOperationException("not yet");
    }
}
