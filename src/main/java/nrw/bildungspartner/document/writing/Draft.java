package nrw.bildungspartner.document.writing;

import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import nrw.bildungspartner.document.printing.PageFlow;

/** A filled Word file, and what it takes to print it. */
record Draft(byte[] docx, PageFlow flow, String title, Locale language) {

    /**
     * The Word file is used up by it.
     *
     * @param signatureFields their names in the order in which the places to sign stand in the document
     */
    static Draft of(WordFile word, List<String> signatureFields) {
        byte[] docx = word.bytes();
        String title = word.title();
        Locale language = word.language();
        return new Draft(docx, WordTranslation.translate(word, signatureFields), title, language);
    }

    /** The same file always has the same. */
    long number() {
        CRC32 number = new CRC32();
        number.update(docx);
        return number.getValue();
    }
}
