package nrw.bildungspartner.intake;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a person have a piece of post read and recognised once more. */
@Service
public class RetryMail {

    @Transactional
    public void retry(UUID id, String who) {
        throw new UnsupportedOperationException("not yet");
    }
}
