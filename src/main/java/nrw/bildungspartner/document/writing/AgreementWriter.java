package nrw.bildungspartner.document.writing;

import org.springframework.stereotype.Service;

/** Writes agreements on the office's Word templates. */
@Service
public class AgreementWriter {

    /** Fills the initiative's template and makes PDF of it. */
    public Paper write(AgreementPaper agreement) {
        throw new UnsupportedOperationException("not yet");
    }

    /** The initiative's template with empty places, the reference and its code already printed on it. */
    public byte[] writeBlank(BlankPaper blank) {
        throw new UnsupportedOperationException("not yet");
    }
}
