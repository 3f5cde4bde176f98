package nrw.bildungspartner.document.writing;

import com.deepoove.poi.XWPFTemplate;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;

/**
 * One agreement, one Word file: ours against poi-tl and against the floor, which knows the finished document and only puts
 * the values between its pieces. Both peers get the rows already repeated and nothing to decide, which favours them.
 */
final class FillingBenchmark {

    private static final int ROUNDS = 300;

    private FillingBenchmark() {}

    public static void main(String[] args) throws Exception {
        AgreementPaper paper = Papers.typical();
        AgreementWriter writer = new AgreementWriter(new WordTemplates(), new PdfPress());
        KnownDocument known = KnownDocument.of(writer.writeWord(paper));
        byte[] template = known.withTags();
        Race.Times times = Race.byWork()
                .with("ours", () -> writer.writeWord(paper))
                .with("floor", known::byHand)
                .with("poi-tl", () -> XWPFTemplate.compile(new ByteArrayInputStream(template))
                        .render(known.values())
                        .writeAndClose(new ByteArrayOutputStream()))
                .run(ROUNDS);
        times.print("Fill one agreement");
        times.printRatio("ours", "floor", 6);
        times.printRatio("ours", "poi-tl", 0.5);
    }
}
