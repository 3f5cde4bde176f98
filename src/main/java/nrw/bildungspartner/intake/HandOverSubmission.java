package nrw.bildungspartner.intake;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands a recognised piece of post over as a submission. */
@Service
public class HandOverSubmission {

    @Transactional
    public void handOver(UUID id) {
        throw new UnsupportedOperationException("not yet");
    }
}
