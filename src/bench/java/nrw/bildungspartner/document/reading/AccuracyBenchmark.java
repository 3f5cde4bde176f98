package nrw.bildungspartner.document.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import nrw.bildungspartner.agreement.Reference;
import nrw.bildungspartner.document.PageCode;
import nrw.bildungspartner.document.reading.BoxReading.State;
import nrw.bildungspartner.document.writing.IssuedPapers;
import nrw.bildungspartner.document.writing.Paper;
import nrw.bildungspartner.document.writing.SignatureFields;
import nrw.bildungspartner.intake.recognising.PaperReading;
import nrw.bildungspartner.intake.recognising.References;

/**
 * How often the reference and the signatures of a signed copy are read right. Documents of all initiatives, the shortest and
 * the longest, are signed by all, one or none, with and without a stamp, damaged by a program and read.
 *
 * <p>{@code -Daccuracy.scan=<program>} makes the copies; it is called as {@code IN.pdf OUT.pdf --profile P --sign S --seed N
 * [--stamp] [--pages 1,2]} and prints what is true of them. {@code -Daccuracy.profiles}, {@code -Daccuracy.seeds}, and
 * {@code -Daccuracy.pages=signed} to leave out of long documents what nobody signs.
 */
final class AccuracyBenchmark {

    private static final Path SCAN = Path.of(System.getProperty("accuracy.scan", "../shared/tools/scan"));
    private static final int SEEDS = Integer.getInteger("accuracy.seeds", 100);
    private static final int FIRST_SEED = Integer.getInteger("accuracy.first", 0);
    private static final boolean SIGNED_PAGES = "signed".equals(System.getProperty("accuracy.pages"));
    private static final List<String> PROFILES =
            List.of(System.getProperty("accuracy.profiles", "clean,office,copy,fax,phone")
                    .split(","));
    private static final List<String> SIGNED = List.of("all", "one", "none");
    private static final String SIGNS = "23456789ACDEFGHJKMNPQRTUVWXYZ";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path files;
    private final DocumentReader reader;
    private final List<Document> documents = new ArrayList<>();

    private record Document(String name, String reference, Path file, byte[] pdf, List<String> fields, String pages) {}

    private AccuracyBenchmark(Path files, DocumentReader reader) {
        this.files = files;
        this.reader = reader;
    }

    public static void main(String[] args) throws Exception {
        if (!Files.isExecutable(SCAN)) {
            System.out.println("How often copies are read right is not measured: there is no program " + SCAN
                    + " that makes them (-Daccuracy.scan)");
            return;
        }
        var settings = Readers.settings(Map.of("processes", "2"));
        try (var pool = new ReaderPool(settings)) {
            var benchmark = new AccuracyBenchmark(
                    Files.createTempDirectory("accuracy"), new DocumentReader(pool, settings, List::of));
            benchmark.issue();
            benchmark.run();
        }
    }

    private void issue() throws IOException {
        var random = new Random(1);
        for (boolean longest : new boolean[] {false, true}) {
            for (String initiative : IssuedPapers.initiatives()) {
                String reference = reference(random);
                Paper paper = IssuedPapers.of(initiative, longest, reference);
                String name = initiative + (longest ? "-longest" : "-shortest");
                String pages = SIGNED_PAGES && longest
                        ? SignatureFields.pages(paper.pdf()).stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(","))
                        : "";
                documents.add(new Document(
                        name,
                        reference,
                        Files.write(files.resolve(name + ".pdf"), paper.pdf()),
                        paper.pdf(),
                        paper.signatureFields(),
                        pages));
            }
        }
    }

    private static String reference(Random random) {
        while (true) {
            var text = new StringBuilder("BP-2027-");
            for (int i = 0; i < 5; i++) {
                text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
            text.append('-').append(SIGNS.charAt(random.nextInt(SIGNS.length())));
            Optional<Reference> valid = Reference.parse(text.toString());
            if (valid.isPresent()) {
                return valid.get().value();
            }
        }
    }

    private void run() throws Exception {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        var workers = Executors.newFixedThreadPool(2);
        try {
            for (String profile : PROFILES) {
                var tally = tallies.computeIfAbsent(profile, any -> new Tally());
                List<Future<Tally>> copies = new ArrayList<>();
                for (int seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
                    int number = seed;
                    copies.add(workers.submit((Callable<Tally>) () -> copy(profile, number)));
                }
                for (Future<Tally> copy : copies) {
                    tally.add(copy.get());
                }
                System.out.println(tally.line(profile));
            }
        } finally {
            workers.shutdown();
        }
        write(tallies);
    }

    private static void write(Map<String, Tally> tallies) throws IOException {
        var table = new StringBuilder(Tally.HEAD);
        var all = new Tally();
        tallies.forEach((profile, tally) -> {
            table.append(tally.line(profile)).append('\n');
            all.add(tally);
        });
        table.append(all.line("**all**")).append('\n');
        all.faults.forEach(fault -> table.append("\n- ").append(fault));
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "accuracy.md"), table);
        System.out.println(table);
    }

    private Tally copy(String profile, int seed) throws IOException, InterruptedException {
        Document document = documents.get(seed % documents.size());
        String signed = SIGNED.get(seed % SIGNED.size());
        boolean stamp = seed / documents.size() % 2 == 1;
        Path copy = files.resolve(profile + "-" + seed + ".pdf");
        var command = new ArrayList<String>(List.of(
                SCAN.toString(),
                document.file().toString(),
                copy.toString(),
                "--profile",
                profile,
                "--seed",
                String.valueOf(seed),
                "--sign",
                signed.equals("one")
                        ? document.fields().get(seed % document.fields().size())
                        : signed));
        if (stamp) {
            command.add("--stamp");
        }
        if (!document.pages().isEmpty()) {
            command.addAll(List.of("--pages", document.pages()));
        }
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        JsonNode truth = JSON.readTree(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed");
        }
        byte[] bytes = Files.readAllBytes(copy);
        Files.delete(copy);
        Set<String> signatures = JSON.convertValue(
                truth.path("signed"), JSON.getTypeFactory().constructCollectionType(Set.class, String.class));
        return judge(document, reader.read(copy.getFileName().toString(), bytes), signatures, profile + " " + seed);
    }

    private Tally judge(Document document, Reading reading, Set<String> signed, String name) {
        var tally = new Tally();
        Set<String> found = References.on(kept(reading)).decisive();
        tally.reference(found, document.reference(), name + " " + document.name());
        Map<String, State> states = new LinkedHashMap<>();
        Set<Integer> places = SignatureFields.pages(document.pdf());
        for (PageReading page : reading.pages()) {
            page.codes().stream()
                    .findFirst()
                    .flatMap(code -> PageCode.parse(code.text()))
                    .filter(code -> places.contains(code.page()))
                    .ifPresent(code -> reader.readBoxes(document.pdf(), code.page(), page)
                            .forEach(box -> states.put(box.field(), box.state())));
        }
        for (String field : document.fields()) {
            tally.box(
                    signed.contains(field),
                    states.getOrDefault(field, State.UNSURE),
                    name + " " + document.name() + " " + field);
        }
        return tally;
    }

    private static PaperReading kept(Reading reading) {
        return new PaperReading(
                reading.mediaType(),
                reading.text(),
                null,
                null,
                reading.pages().stream()
                        .map(page -> new PaperReading.Page(
                                page.number(), page.text(), page.recognised(), 0, 0, 0, null, List.of(), List.of()))
                        .toList(),
                reading.codes(),
                List.of());
    }

    /** What was right and what was not. */
    private static final class Tally {

        static final String HEAD =
                "| profile | copies | right reference | wrong | none | missing signatures found | seen as"
                        + " signed | false alarms | unsure |\n|---|---|---|---|---|---|---|---|---|\n";

        int copies;
        int right;
        int wrong;
        int signed;
        int empty;
        int found;
        int overlooked;
        int alarms;
        int unsure;
        final List<String> faults = new ArrayList<>();

        void reference(Set<String> references, String expected, String name) {
            copies++;
            if (references.equals(Set.of(expected))) {
                right++;
            } else {
                wrong += references.isEmpty() ? 0 : 1;
                faults.add(name + ": reference " + references);
            }
        }

        void box(boolean isSigned, State state, String name) {
            signed += isSigned ? 1 : 0;
            empty += isSigned ? 0 : 1;
            unsure += state == State.UNSURE ? 1 : 0;
            found += !isSigned && state == State.EMPTY ? 1 : 0;
            overlooked += !isSigned && state == State.FILLED ? 1 : 0;
            alarms += isSigned && state == State.EMPTY ? 1 : 0;
            if (isSigned != (state == State.FILLED) || state == State.UNSURE) {
                faults.add(name + (isSigned ? " is signed, seen " : " is empty, seen ") + state);
            }
        }

        void add(Tally other) {
            copies += other.copies;
            right += other.right;
            wrong += other.wrong;
            signed += other.signed;
            empty += other.empty;
            found += other.found;
            overlooked += other.overlooked;
            alarms += other.alarms;
            unsure += other.unsure;
            faults.addAll(other.faults);
        }

        String line(String profile) {
            return "| %s | %d | %s | %d | %d | %s | %d | %s | %s |"
                    .formatted(
                            profile,
                            copies,
                            share(right, copies),
                            wrong,
                            copies - right - wrong,
                            share(found, empty),
                            overlooked,
                            share(alarms, signed),
                            share(unsure, signed + empty));
        }

        private static String share(int part, int whole) {
            return whole == 0
                    ? "–"
                    : String.format(Locale.ROOT, "%d of %d (%.2f %%)", part, whole, 100.0 * part / whole);
        }
    }
}
