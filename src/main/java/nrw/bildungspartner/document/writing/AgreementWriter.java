package nrw.bildungspartner.document.writing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import nrw.bildungspartner.document.writing.AgreementPaper.ThirdPartner;
import org.springframework.stereotype.Service;

/** Writes agreements on the office's Word templates. */
@Service
public class AgreementWriter {

    private static final ReentrantLock WORD = new ReentrantLock(true);

    private final WordTemplates templates;
    private final PdfPress press;

    AgreementWriter(WordTemplates templates, PdfPress press) {
        this.templates = templates;
        this.press = press;
    }

    /** Fills the initiative's template and makes PDF of it. */
    public Paper write(AgreementPaper agreement) {
        Map<String, String> signers = signers(agreement);
        Draft draft = oneAtATime(() -> draft(agreement, List.copyOf(signers.keySet())));
        CRC32 number = new CRC32();
        number.update(draft.docx());
        byte[] printed = press.print(draft.flow(), draft.title(), draft.language(), agreement.issued());
        PdfFinish.Finished pdf = PdfFinish.finish(
                printed,
                draft.flow().margins(),
                agreement.reference(),
                agreement.version(),
                number.getValue(),
                signers);
        return new Paper(draft.docx(), pdf.pdf(), pdf.pages(), pdf.signatureFields());
    }

    /** The Word file alone. */
    byte[] writeWord(AgreementPaper agreement) {
        return oneAtATime(() -> WordFile.fill(
                        templates.agreement(agreement.initiative(), agreement.language()), AgreementData.of(agreement))
                .bytes());
    }

    /** The initiative's template with empty places, the reference and its code already printed on it. */
    public byte[] writeBlank(BlankPaper blank) {
        return oneAtATime(
                () -> WordFile.fill(templates.agreement(blank.initiative(), blank.language()), AgreementData.of(blank))
                        .bytes());
    }

    private record Draft(byte[] docx, PageFlow flow, String title, Locale language) {}

    private Draft draft(AgreementPaper agreement, List<String> signers) {
        WordFile word = WordFile.fill(
                templates.agreement(agreement.initiative(), agreement.language()), AgreementData.of(agreement));
        byte[] docx = word.bytes();
        String title = word.title();
        Locale language = word.language();
        return new Draft(docx, WordTranslation.translate(word, signers), title, language);
    }

    /** The Word library shares what it knows of prefixes between threads; two at once could spoil each other's file. */
    private static <T> T oneAtATime(Supplier<T> work) {
        WORD.lock();
        try {
            return work.get();
        } finally {
            WORD.unlock();
        }
    }

    /** The signature fields' names in the order of signing, each with what it is called. */
    private static Map<String, String> signers(AgreementPaper agreement) {
        String what =
                agreement.language().getLanguage().equals(Locale.GERMAN.getLanguage()) ? "Unterschrift" : "Signature";
        Map<String, String> signers = new LinkedHashMap<>();
        agreement
                .schools()
                .forEach(school -> signers.put(
                        SignatureFields.ofSchool(school.number()), what + ", " + PlainText.lineOf(school.name())));
        signers.put(
                SignatureFields.INSTITUTION,
                what + ", " + PlainText.lineOf(agreement.institution().name()));
        ThirdPartner third = agreement.thirdPartner();
        if (third != null) {
            signers.put(SignatureFields.THIRD_PARTNER, what + ", " + PlainText.lineOf(third.name()));
        }
        return signers;
    }
}
