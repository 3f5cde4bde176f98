package nrw.bildungspartner.intake;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a person put a piece of post aside for good. */
@Service
public class DiscardMail {

    @Transactional
    public void discard(UUID id, String reason, String who) {
        throw new UnsupportedOperationException("not yet");
    }
}
