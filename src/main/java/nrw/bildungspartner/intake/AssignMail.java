package nrw.bildungspartner.intake;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a person say to which agreement a piece of post belongs. */
@Service
public class AssignMail {

    @Transactional
    public void assign(UUID id, String reference, String who) {
        throw new UnsupportedOperationException("not yet");
    }
}
