package nrw.bildungspartner.document.writing;

import nrw.bildungspartner.document.printing.PdfPress;

/** Agreements as they are issued, for tests of what happens to them afterwards. */
public final class IssuedPapers {

    private static final AgreementWriter WRITER = new AgreementWriter(new ShippedTemplates(), new PdfPress());

    private IssuedPapers() {}

    public static Paper typical() {
        return WRITER.write(Papers.typical());
    }
}
