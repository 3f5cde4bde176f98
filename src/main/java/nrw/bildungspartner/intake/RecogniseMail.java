package nrw.bildungspartner.intake;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says to which agreement a piece of post belongs, or who has to say so. */
@Service
public class RecogniseMail {

    @Transactional
    public Recognition recognise(UUID id) {
        throw new UnsupportedOperationException("not yet");
    }
}
