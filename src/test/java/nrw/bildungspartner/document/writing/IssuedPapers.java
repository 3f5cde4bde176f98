package nrw.bildungspartner.document.writing;

import java.util.List;
import java.util.Locale;
import nrw.bildungspartner.document.printing.PdfPress;
import nrw.bildungspartner.document.writing.AgreementPaper.Initiative;

/** Agreements as they are issued, for tests of what happens to them afterwards. */
public final class IssuedPapers {

    private static final AgreementWriter WRITER = new AgreementWriter(new ShippedTemplates(), new PdfPress());

    private IssuedPapers() {}

    public static Paper typical() {
        return WRITER.write(Papers.typical());
    }

    /** The keys of all initiatives. */
    public static List<String> initiatives() {
        return Papers.INITIATIVES.stream().map(Initiative::key).toList();
    }

    /** The shortest or the longest agreement of an initiative. */
    public static Paper of(String initiative, boolean longest, String reference) {
        Initiative chosen = Papers.INITIATIVES.stream()
                .filter(known -> known.key().equals(initiative))
                .findFirst()
                .orElseThrow();
        AgreementPaper paper = longest ? Papers.longest() : Papers.shortest();
        return WRITER.write(Papers.of(chosen, Locale.GERMAN, reference, paper));
    }
}
