package nrw.bildungspartner.document.writing;

import java.util.List;
import nrw.bildungspartner.document.printing.PdfFinish;
import nrw.bildungspartner.document.printing.PdfPress;
import org.springframework.stereotype.Service;

/** Writes the certificate of a registered partnership on the office's Word template. */
@Service
public class CertificateWriter {

    private final PdfPress press;

    CertificateWriter(PdfPress press) {
        this.press = press;
    }

    /** Nobody signs it, so it has no places to sign; the same partnership always gets the same files. */
    public Paper write(CertificatePaper certificate) {
        Draft draft = AgreementWriter.oneAtATime(() -> draft(certificate));
        byte[] printed =
                press.print(draft.flow(), draft.title(), draft.language(), certificate.issued(), trouble -> {});
        PdfFinish.Finished pdf = PdfFinish.finishPlain(printed, draft.flow().margins(), draft.number());
        return new Paper(draft.docx(), pdf.pdf(), pdf.pages(), pdf.signatureFields(), null);
    }

    private static Draft draft(CertificatePaper certificate) {
        WordFile word =
                WordFile.fill(ShippedTemplates.certificate(certificate.language()), CertificateData.of(certificate));
        word.addToTitle(PlainText.lineOf(certificate.registrationNumber()));
        return Draft.of(word, List.of());
    }
}
