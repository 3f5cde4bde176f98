package nrw.bildungspartner.document.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What became of strangers' files: counts, reasons, the slowest, and what must not happen. */
final class StrangeFilesReport {

    private static final int SLOWEST = 20;
    private static final String DIED = ReadingNote.READER_DIED.key();

    private final Path file;
    private final Duration limit;
    private final List<Line> lines = new ArrayList<>();
    private final List<Duration> undisturbed = new ArrayList<>();
    private final List<Duration> meanwhile = new ArrayList<>();

    /** @param empty whether nothing was found in it: no text, no page, no file inside, no data */
    record End(Outcome outcome, List<String> reasons, boolean empty) {}

    private record Line(String path, String way, End end, Duration took) {

        String row() {
            return "| %s | %s | %s | %s | %d |"
                    .formatted(path, way, end.outcome(), String.join(", ", end.reasons()), took.toMillis());
        }
    }

    StrangeFilesReport(Path file, Duration limit) {
        this.file = file;
        this.limit = limit;
    }

    void undisturbed(List<Duration> times) {
        undisturbed.addAll(times);
    }

    void meanwhile(Duration time) {
        meanwhile.add(time);
    }

    void add(String path, String way, End end, Duration took) {
        lines.add(new Line(path, way, end, took));
    }

    /** What must not happen, one line each. */
    List<String> complaints() {
        return lines.stream().flatMap(this::complaints).toList();
    }

    private Stream<String> complaints(Line line) {
        var complaints = new ArrayList<String>();
        if (line.end().outcome() != Outcome.READ && line.end().reasons().isEmpty()) {
            complaints.add("without a reason: " + line.row());
        }
        if (line.end().outcome() == Outcome.READ && line.end().empty()) {
            complaints.add("silently empty: " + line.row());
        }
        if (line.took().compareTo(limit) > 0) {
            complaints.add("too long: " + line.row());
        }
        return complaints.stream();
    }

    void write() throws IOException {
        var out = new ArrayList<String>();
        out.add("| way | " + Stream.of(Outcome.values()).map(Enum::name).collect(Collectors.joining(" | "))
                + " | all |");
        out.add("|---|" + "---|".repeat(Outcome.values().length + 1));
        for (var way : lines.stream().map(Line::way).distinct().toList()) {
            var ofWay = lines.stream().filter(line -> line.way().equals(way)).toList();
            out.add(Stream.of(Outcome.values())
                    .map(outcome -> String.valueOf(ofWay.stream()
                            .filter(line -> line.end().outcome() == outcome)
                            .count()))
                    .collect(Collectors.joining(" | ", "| " + way + " | ", " | " + ofWay.size() + " |")));
        }
        out.add("\nA good paper took " + seconds(undisturbed) + " before and " + seconds(meanwhile)
                + " in between (" + meanwhile.size() + " times): its speed was "
                + "%.2f of the undisturbed one (by medians), %.2f (by means)."
                        .formatted(median(undisturbed) / median(meanwhile), mean(undisturbed) / mean(meanwhile)));
        out.add("\n| reason | count |\n|---|---|");
        counted(line -> line.end().reasons().stream())
                .forEach((reason, count) -> out.add("| " + reason + " | " + count + " |"));
        table(out, "must not happen", complaints());
        table(out, "killed their reader", rows(lines.stream().filter(line -> line.end()
                .reasons()
                .contains(DIED))));
        table(
                out,
                "slowest",
                rows(lines.stream()
                        .sorted(Comparator.comparing(Line::took).reversed())
                        .limit(SLOWEST)));
        table(out, "not read", rows(lines.stream().filter(line -> line.end().outcome() != Outcome.READ)));
        Files.write(file, out);
    }

    private static void table(List<String> out, String title, List<String> rows) {
        out.add("\n" + title + ": " + rows.size()
                + "\n\n| file | way | outcome | reasons | ms |\n|---|---|---|---|---|");
        out.addAll(rows);
    }

    private static List<String> rows(Stream<Line> lines) {
        return lines.map(Line::row).toList();
    }

    private Map<String, Long> counted(Function<Line, Stream<String>> words) {
        return lines.stream()
                .flatMap(words)
                .collect(Collectors.groupingBy(word -> word, TreeMap::new, Collectors.counting()));
    }

    private static String seconds(List<Duration> times) {
        return String.format(Locale.ROOT, "%.2f s", median(times));
    }

    private static double median(List<Duration> times) {
        return times.stream()
                        .sorted()
                        .skip(times.size() / 2)
                        .findFirst()
                        .orElse(Duration.ZERO)
                        .toMillis()
                / 1_000.0;
    }

    private static double mean(List<Duration> times) {
        return times.stream().mapToLong(Duration::toMillis).average().orElse(0) / 1_000.0;
    }
}
