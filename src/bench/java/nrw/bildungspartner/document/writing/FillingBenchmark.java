package nrw.bildungspartner.document.writing;

import nrw.bildungspartner.document.printing.PdfPress;

/**
 * One agreement, one Word file: ours against poi-tl, which has nothing to decide and writes neither the data nor the code into
 * the file, and against the floor, which knows the finished document and only puts the values between its pieces.
 */
final class FillingBenchmark {

    private static final int ROUNDS = 300;

    private FillingBenchmark() {}

    public static void main(String[] args) throws Exception {
        AgreementPaper paper = Papers.typical();
        AgreementWriter writer = new AgreementWriter(new ShippedTemplates(), new PdfPress());
        byte[] filled = Papers.word(paper);
        KnownDocument known = KnownDocument.of(filled);
        PoiTlTemplate peer = PoiTlTemplate.of(filled);
        Race.Times times = Race.byWork()
                .with("ours", () -> Papers.word(paper))
                .with("floor", known::byHand)
                .with("poi-tl", peer::fill)
                .run(ROUNDS);
        times.print("Fill one agreement");
        times.printRatio("ours", "floor", 6);
        times.printRatio("ours", "poi-tl", 0.5);
    }
}
