package nrw.bildungspartner.intake;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a piece of post and reads its attachments. */
@Service
public class ReadMail {

    @Transactional
    public void read(UUID id) {
        throw new UnsupportedOperationException("not yet");
    }
}
