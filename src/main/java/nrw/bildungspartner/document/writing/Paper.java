package nrw.bildungspartner.document.writing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agreement in both its forms.
 *
 * @param docx to adapt in Word; carries the agreement's data
 * @param pdf to print or to sign on screen
 * @param pages of the PDF
 * @param signatureFields the PDF's signature fields in the order they stand on the page
 * @param template the version of the template it was made from, see {@link WordTemplate}
 */
public record Paper(
        byte[] docx,
        byte[] pdf,
        int pages,
        List<String> signatureFields,
        @Nullable UUID template) {

    /** Media types of the two forms. */
    public static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static final String PDF = "application/pdf";

    public Paper {
        signatureFields = List.copyOf(signatureFields);
    }
}
