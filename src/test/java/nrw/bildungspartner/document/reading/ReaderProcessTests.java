package nrw.bildungspartner.document.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.DataOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nrw.bildungspartner.document.reading.child.Wire;
import nrw.bildungspartner.document.reading.child.Wire.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the processes come and go. */
class ReaderProcessTests {

    private Set<Long> others = Set.of();

    @BeforeEach
    void rememberTheProcessesOfOtherTests() {
        others = children().map(ProcessHandle::pid).collect(Collectors.toSet());
    }

    @Test
    void aProcessIsUsedAgainUntilItIsWorn() {
        var settings = Readers.settings(Map.of("recycle-after", "2"));
        try (var pool = new ReaderPool(settings)) {
            var reader = new DocumentReader(pool, settings, List::of);

            read(reader);
            var first = processes();
            read(reader);
            assertThat(first).hasSize(1);
            assertThat(processes()).isEmpty();
            read(reader);
            assertThat(processes()).hasSize(1).isNotEqualTo(first);
        }
    }

    @Test
    void theLastFileLeavesNoProcessAndNoDirectoryBehind() {
        var settings = Readers.settings(Map.of());
        List<Path> used;
        try (var pool = new ReaderPool(settings)) {
            read(new DocumentReader(pool, settings, List::of));
            used = directories();
            assertThat(used).hasSize(1).allMatch(Files::isDirectory);
        }

        assertThat(processes()).isEmpty();
        await().untilAsserted(() -> assertThat(used).noneMatch(Files::exists));
    }

    @Test
    void theProcessEndsWithTheApplicationEvenInTheMiddleOfAFile() throws Exception {
        var settings = Readers.settings(Map.of());
        var home = Files.createTempDirectory("bildungspartner-reading-test");
        var process = new ReaderCommand(settings)
                .in(home)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var tasks = new DataOutputStream(process.getOutputStream())) {
            var task = new Task(
                    Wire.Kind.FILE,
                    "a.xml",
                    ReadingDepth.TEXT,
                    settings.limits(),
                    Duration.ofMinutes(5),
                    List.of(),
                    null);
            Wire.send(tasks, task, Papers.utf8("<?xml version='1.0'?><mock><hang millis='600000'/></mock>"));
        }

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(home).doesNotExist();
    }

    @Test
    void filesBeyondTheNumberOfProcessesWaitForTheirTurn() {
        var settings = Readers.settings(Map.of("processes", "2"));
        try (var pool = new ReaderPool(settings)) {
            var reader = new DocumentReader(pool, settings, List::of);

            var readings = IntStream.range(0, 8)
                    .mapToObj(
                            n -> CompletableFuture.supplyAsync(() -> reader.read("a.pdf", Papers.digital("Nr. " + n))))
                    .toList();

            for (int n = 0; n < readings.size(); n++) {
                assertThat(readings.get(n).join().text()).isEqualTo("Nr. " + n);
            }
            assertThat(processes()).hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    void aFileThatWaitsTooLongIsAFailure() {
        var settings = Readers.settings(Map.of("wait-limit", "1ms", "time-limit", "4s"));
        try (var pool = new ReaderPool(settings)) {
            var reader = new DocumentReader(pool, settings, List::of);
            var hanging = CompletableFuture.supplyAsync(() ->
                    reader.read("a.xml", Papers.utf8("<?xml version='1.0'?><mock><hang millis='600000'/></mock>")));
            await().until(() -> !processes().isEmpty());

            assertThat(reader.read("a.txt", Papers.utf8("Text")).reasons()).containsExactly("reader-busy");
            assertThat(hanging.join().outcome()).isEqualTo(Outcome.TIMED_OUT);
        }
    }

    @Test
    void aMachineWhereNoProcessStartsGivesAnAnswerToo() {
        var settings = Readers.settings(Map.of("heap", "1MB"));
        try (var pool = new ReaderPool(settings)) {
            var reading = new DocumentReader(pool, settings, List::of).read("a.txt", Papers.utf8("Text"));

            assertThat(reading.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(reading.reasons()).containsExactly("reader-unavailable");
        }
    }

    private static void read(DocumentReader reader) {
        assertThat(reader.read("a.txt", Papers.utf8("Text")).outcome()).isEqualTo(Outcome.READ);
    }

    private List<Long> processes() {
        return own().map(ProcessHandle::pid).toList();
    }

    /** Where they work, which the file with their arguments tells; other directories may be those of other tests. */
    private List<Path> directories() {
        return own().map(process -> process.info().arguments().orElseThrow())
                .map(arguments -> Path.of(arguments[arguments.length - 1].substring("@".length()))
                        .getParent())
                .toList();
    }

    private Stream<ProcessHandle> own() {
        return children().filter(process -> !others.contains(process.pid()));
    }

    private static Stream<ProcessHandle> children() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive);
    }
}
