package nrw.bildungspartner.document.writing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The names of the places to sign: the same on the PDF, in the findings and towards other programs. */
public final class SignatureFields {

    public static final String INSTITUTION = "signature-institution";
    public static final String THIRD_PARTNER = "signature-third-partner";

    private static final String SCHOOL = "signature-school-";

    private SignatureFields() {}

    /** The pages of an issued PDF of ours, from 1, that somebody has to sign on. */
    public static Set<Integer> pages(byte[] issued) {
        try (PDDocument pdf = Loader.loadPDF(issued)) {
            Set<Integer> pages = new TreeSet<>();
            for (int number = 1; number <= pdf.getNumberOfPages(); number++) {
                if (pdf.getPage(number - 1).getAnnotations().stream()
                        .anyMatch(
                                field -> COSName.SIG.equals(field.getCOSObject().getCOSName(COSName.FT)))) {
                    pages.add(number);
                }
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException("A document of ours cannot be opened", e);
        }
    }

    public static String ofSchool(String number) {
        return SCHOOL + number;
    }
}
