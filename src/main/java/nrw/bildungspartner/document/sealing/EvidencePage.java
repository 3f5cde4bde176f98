package nrw.bildungspartner.document.sealing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import nrw.bildungspartner.document.printing.PageFlow;
import nrw.bildungspartner.document.printing.PdfFinish;
import nrw.bildungspartner.document.printing.PdfPress;
import nrw.bildungspartner.shell.Formats;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/**
 * Puts the evidence of who signed how behind the pages of the document that was signed. That has to happen before it is
 * sealed: see {@link SealPdf}.
 */
@Service
public class EvidencePage {

    private final PdfPress press;
    private final MessageSource words;

    EvidencePage(PdfPress press, MessageSource words) {
        this.press = press;
        this.words = words;
    }

    /**
     * The document's own pages stay as they are, with everything that reads them aloud and every place to sign.
     *
     * @param issued the PDF as it was issued
     */
    public byte[] append(byte[] issued, Evidence evidence) {
        try (PDDocument document = Loader.loadPDF(issued);
                PDDocument pages = Loader.loadPDF(pages(evidence));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            new PDFMergerUtility().appendDocument(document, pages);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The evidence cannot be put behind a document of ours", e);
        }
    }

    private byte[] pages(Evidence evidence) {
        PageFlow flow = EvidenceSheet.of(evidence, words);
        byte[] printed = press.print(
                flow,
                words.getMessage("sealing.evidence.title", null, evidence.language()),
                evidence.language(),
                LocalDate.ofInstant(evidence.made(), Formats.ZONE),
                trouble -> {});
        return PdfFinish.finishPlain(printed, flow.margins(), evidence.chainNumber())
                .pdf();
    }
}
