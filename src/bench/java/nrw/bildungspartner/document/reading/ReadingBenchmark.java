package nrw.bildungspartner.document.reading;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nrw.bildungspartner.document.PageCode;
import nrw.bildungspartner.document.reading.child.BareParts;
import nrw.bildungspartner.document.writing.IssuedPapers;
import nrw.bildungspartner.document.writing.Race;
import nrw.bildungspartner.document.writing.SignatureFields;

/**
 * What reading costs: a signed scan, with a look at its places to sign, against the bare sum of its parts; and a usual mix of
 * post against text recognition on every page. One process reads and one thread waits, so the clock is the processor's.
 */
final class ReadingBenchmark {

    private static final int ROUNDS = 9;
    private static final int MIX_ROUNDS = 3;
    private static final double MOST_ABOVE_PARTS = 1.25;
    private static final double MOST_OF_RECOGNITION = 0.2;

    private ReadingBenchmark() {}

    public static void main(String[] args) throws Exception {
        var settings = Readers.settings(Map.of("mail-limit", "30m", "time-limit", "10m"));
        byte[] issued = IssuedPapers.typical().pdf();
        byte[] scan = SignedByHand.print(issued, 1)
                .sign("signature-institution")
                .then(page -> Papers.worn(page, 0.6, 5, 1))
                .scan();
        var bare = new BareParts(Files.createTempDirectory("bare"), settings.limits());
        try (var pool = new ReaderPool(settings)) {
            var reader = new DocumentReader(pool, settings, List::of);
            Consumer<byte[]> ours = file -> withBoxes(reader, issued, file);
            race("A signed scan of three pages, in grey", List.of(scan), ours, bare, ROUNDS);
            race("A digital copy of three pages", List.of(issued), ours, bare, ROUNDS);
            List<byte[]> mix = mix(issued, scan);
            race(
                    "Nineteen pieces of post: scans in grey and in colour, photos, digital copies",
                    mix,
                    ours,
                    bare,
                    MIX_ROUNDS);
            mix.add(Papers.scan(List.of(Papers.page(200, 1, "", true), Papers.page(200, 2, "", false))));
            var times = Race.byTheClock()
                    .with("as needed", () -> mix.forEach(file -> reader.read("file.pdf", file)))
                    .with(
                            "every page",
                            () -> mix.forEach(file -> reader.read("file.pdf", file, ReadingDepth.EVERYTHING)))
                    .run(1);
            times.print("The same and one paper that says only in print what it is");
            times.printRatio("as needed", "every page", MOST_OF_RECOGNITION);
        }
    }

    private static void race(String title, List<byte[]> files, Consumer<byte[]> ours, BareParts bare, int rounds)
            throws Exception {
        var times = Race.byTheClock()
                .with("ours", () -> files.forEach(ours))
                .with("its parts", () -> files.forEach(bare::read))
                .run(rounds);
        times.print(title);
        times.printRatio("ours", "its parts", MOST_ABOVE_PARTS);
    }

    private static void withBoxes(DocumentReader reader, byte[] issued, byte[] scan) {
        var places = SignatureFields.pages(issued);
        for (PageReading page : reader.read("scan.pdf", scan).pages()) {
            page.codes().stream()
                    .findFirst()
                    .flatMap(code -> PageCode.parse(code.text()))
                    .filter(code -> places.contains(code.page()))
                    .ifPresent(code -> reader.readBoxes(issued, code.page(), page));
        }
    }

    private static List<byte[]> mix(byte[] issued, byte[] scan) {
        var mix = new ArrayList<byte[]>();
        byte[] colour =
                SignedByHand.print(issued, 1).sign("signature-institution").scan();
        for (int i = 0; i < 7; i++) {
            mix.add(scan);
            mix.add(i < 6 ? colour : issued);
        }
        for (int i = 0; i < 3; i++) {
            mix.add(SignedByHand.print(issued, i).then(SignedByHand::aslant).scan());
        }
        mix.add(issued);
        mix.add(issued);
        return mix;
    }
}
