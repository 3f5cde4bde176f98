package nrw.bildungspartner.document.writing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nrw.bildungspartner.document.printing.PdfFinish;
import nrw.bildungspartner.document.printing.PdfPress;
import nrw.bildungspartner.document.writing.AgreementPaper.ThirdPartner;
import org.springframework.stereotype.Service;

/** Writes agreements on the office's Word templates. */
@Service
public class AgreementWriter {

    private static final ReentrantLock WORD = new ReentrantLock(true);

    private final TemplateSource templates;
    private final PdfPress press;

    AgreementWriter(TemplateSource templates, PdfPress press) {
        this.templates = templates;
        this.press = press;
    }

    /** The template that is in force today. */
    public WordTemplate template(AgreementPaper.Initiative initiative, Locale language) {
        return templates.inForce(initiative.key(), language);
    }

    /** Fills the initiative's template and makes PDF of it. */
    public Paper write(AgreementPaper agreement) {
        return write(agreement, template(agreement.initiative(), agreement.language()), trouble -> {});
    }

    /**
     * The same on a template of choice.
     *
     * @param troubles told what does not fit while printing
     */
    public Paper write(AgreementPaper agreement, WordTemplate template, Consumer<String> troubles) {
        Map<String, String> signers = signers(agreement);
        Draft draft = oneAtATime(
                () -> Draft.of(WordFile.fill(template, AgreementData.of(agreement)), List.copyOf(signers.keySet())));
        byte[] printed = press.print(draft.flow(), draft.title(), draft.language(), agreement.issued(), troubles);
        PdfFinish.Finished pdf = PdfFinish.finish(
                printed, draft.flow().margins(), agreement.reference(), agreement.version(), draft.number(), signers);
        return new Paper(draft.docx(), pdf.pdf(), pdf.pages(), pdf.signatureFields(), template.version());
    }

    /** A template with empty places, the reference and its code already printed on it. */
    public byte[] writeBlank(BlankPaper blank, WordTemplate template) {
        return oneAtATime(() -> WordFile.fill(template, AgreementData.of(blank)).bytes());
    }

    /** The Word library shares what it knows of prefixes between threads; two at once could spoil each other's file. */
    static <T> T oneAtATime(Supplier<T> work) {
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
