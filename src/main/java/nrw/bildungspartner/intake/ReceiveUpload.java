package nrw.bildungspartner.intake;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what somebody uploaded on the tracking page, on the same road as mail. */
@Service
public class ReceiveUpload {

    @Transactional
    public UUID receive(String reference, java.util.List<UploadedFile> files) {
        throw new UnsupportedOperationException("not yet");
    }
}
