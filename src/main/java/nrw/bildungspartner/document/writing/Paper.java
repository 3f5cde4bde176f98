package nrw.bildungspartner.document.writing;

import java.util.List;

/**
 * An agreement in both its forms.
 *
 * @param docx to adapt in Word; carries the agreement's data
 * @param pdf to print or to sign on screen
 * @param pages of the PDF
 * @param signatureFields the PDF's signature fields in the order they stand on the page
 */
public record Paper(byte[] docx, byte[] pdf, int pages, List<String> signatureFields) {

    public Paper {
        signatureFields = List.copyOf(signatureFields);
    }
}
