package nrw.bildungspartner.document.writing;

import java.util.List;
import org.springframework.stereotype.Service;

/** Writes agreements on the office's Word templates. */
@Service
public class AgreementWriter {

    private final WordTemplates templates;

    AgreementWriter(WordTemplates templates) {
        this.templates = templates;
    }

    /** Fills the initiative's template and makes PDF of it. */
    public Paper write(AgreementPaper agreement) {
        WordFile word = WordFile.fill(
                templates.agreement(agreement.initiative(), agreement.language()), AgreementData.of(agreement));
        return new Paper(word.bytes(), new byte[0], 0, List.of());
    }

    /** The initiative's template with empty places, the reference and its code already printed on it. */
    public byte[] writeBlank(BlankPaper blank) {
        return WordFile.fill(templates.agreement(blank.initiative(), blank.language()), AgreementData.of(blank))
                .bytes();
    }
}
