package nrw.bildungspartner.document.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reads every PDF below a folder as if a stranger had sent it, and writes down the verdicts. Made for the test files of
 * the DSS library, which are not ours to keep: {@code -Ddss.pdfs=<folder>}; without it, a few of our own are read.
 */
class DssPdfsTests {

    private static final Path REPORT = Path.of("target", "dss-verdicts.md");
    private static final Duration LIMIT = Readers.settings(Map.of()).timeLimit().plusSeconds(15);

    @TempDir
    Path own;

    @Test
    void everyFileGetsAnAnswerInTime() throws IOException {
        String given = System.getProperty("dss.pdfs");
        Path folder = given == null ? ours() : Path.of(given);
        List<Path> files;
        try (Stream<Path> tree = Files.walk(folder)) {
            files = tree.filter(file -> file.toString().endsWith(".pdf"))
                    .sorted()
                    .toList();
        }
        assertThat(files).isNotEmpty();
        DocumentReader reader = Readers.usual();
        Map<String, Integer> counts = new TreeMap<>();
        List<String> lines = new ArrayList<>();
        for (Path file : files) {
            Instant start = Instant.now();
            Reading reading = reader.read(file.getFileName().toString(), Files.readAllBytes(file), ReadingDepth.TEXT);
            Duration took = Duration.between(start, Instant.now());
            assertThat(took).as(file.toString()).isLessThan(LIMIT);
            List<String> verdicts = verdicts(reading);
            verdicts.forEach(verdict -> counts.merge(verdict.replaceAll(" \\(.*", ""), 1, Integer::sum));
            lines.add("| %s | %s | %d |".formatted(folder.relativize(file), summary(verdicts), took.toMillis()));
        }
        List<String> report = new ArrayList<>();
        report.add("| verdict | count |\n|---|---|");
        counts.forEach((verdict, count) -> report.add("| " + verdict + " | " + count + " |"));
        report.add("\n| file (" + files.size() + ") | verdicts | ms |\n|---|---|---|");
        report.addAll(lines);
        Files.write(REPORT, report);
    }

    private Path ours() throws IOException {
        byte[] signed = SignedPapers.signed(SignedPapers.unsigned(), SignedPapers.Person.named("Maria Nowak"));
        Files.write(own.resolve("unsigned.pdf"), SignedPapers.unsigned());
        Files.write(own.resolve("signed.pdf"), signed);
        Files.write(own.resolve("changed.pdf"), SignedPapers.withPageAdded(signed));
        Files.write(own.resolve("broken.pdf"), SignedPapers.withByteFlipped(signed));
        return own;
    }

    private static List<String> verdicts(Reading reading) {
        if (!reading.signatures().isEmpty()) {
            return reading.signatures().stream()
                    .map(signature -> signature.verdict().key() + " (" + signature.reason() + ")")
                    .toList();
        }
        return List.of(
                reading.outcome() == Outcome.READ
                        ? "no signature"
                        : "no verdict: " + reading.outcome() + " " + reading.reasons());
    }

    private static String summary(List<String> verdicts) {
        return verdicts.stream()
                .collect(Collectors.groupingBy(verdict -> verdict, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> (entry.getValue() > 1 ? entry.getValue() + " × " : "") + entry.getKey())
                .collect(Collectors.joining(", "));
    }
}
