package nrw.bildungspartner.document.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reads every file below a folder as an upload and as an attachment, and those that are mails as mails, with a good paper
 * in between. Made for other projects' test files, which are not ours to keep: {@code -Dstrange.files=<folder>}; without
 * it, a few of our own are read. What became of each stands in {@code target/strange-files.md}.
 */
class StrangeFilesTests {

    private static final int BETWEEN_GOOD_PAPERS = 20;
    private static final Set<String> MAILS = Set.of("eml", "msg", "box", "mbox");
    private static final ReadingSettings SETTINGS = Readers.settings(Map.of());
    private static final Duration LIMIT = SETTINGS.mailLimit().plus(SETTINGS.timeLimit());

    private final DocumentReader reader = Readers.usual();
    private final byte[] good = Papers.scanWithCodes(150, 1);
    private final StrangeFilesReport report = new StrangeFilesReport(Path.of("target", "strange-files.md"), LIMIT);

    @TempDir
    Path own;

    @Test
    void everyFileEndsInOneOutcomeWithAReasonAndGoodPapersAreReadMeanwhile() throws IOException {
        String given = System.getProperty("strange.files");
        Path folder = given == null ? ours() : Path.of(given);
        List<Path> files;
        try (Stream<Path> tree = Files.walk(folder)) {
            files = tree.filter(Files::isRegularFile).sorted().toList();
        }
        assertThat(files).isNotEmpty();
        report.undisturbed(Stream.generate(this::goodPaper).limit(8).skip(3).toList());
        for (int i = 0; i < files.size(); i++) {
            read(folder.relativize(files.get(i)).toString(), Files.readAllBytes(files.get(i)));
            if (i % BETWEEN_GOOD_PAPERS == 0 || i == files.size() - 1) {
                report.meanwhile(goodPaper());
                report.write();
            }
        }

        assertThat(report.complaints()).isEmpty();
    }

    private void read(String path, byte[] content) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        timed(path, "upload", () -> of(reader.read(name, content)));
        timed(path, "attachment", () -> {
            MailReading mail = reader.readMail(around(name, content));
            return mail.attachments().size() == 1
                    ? of(mail.attachments().get(0).reading())
                    : new StrangeFilesReport.End(mail.outcome(), mail.reasons(), true);
        });
        if (MAILS.contains(name.substring(name.lastIndexOf('.') + 1))) {
            timed(path, "mail", () -> {
                MailReading mail = reader.readMail(content);
                var reasons = Stream.concat(
                                mail.notes().stream(),
                                mail.attachments().stream().flatMap(file -> file.reading().notes().stream()))
                        .distinct()
                        .map(ReadingNote::key)
                        .toList();
                return new StrangeFilesReport.End(
                        mail.outcome(),
                        reasons,
                        mail.text().isBlank() && mail.attachments().isEmpty());
            });
        }
    }

    private static StrangeFilesReport.End of(Reading reading) {
        boolean empty = reading.text().isBlank()
                && reading.pages().isEmpty()
                && reading.parts().isEmpty()
                && reading.embeddedData().isEmpty();
        return new StrangeFilesReport.End(reading.outcome(), reading.reasons(), empty);
    }

    private void timed(String path, String way, Supplier<StrangeFilesReport.End> reading) {
        long start = System.nanoTime();
        var end = reading.get();
        report.add(path, way, end, Duration.ofNanos(System.nanoTime() - start));
    }

    private Duration goodPaper() {
        long start = System.nanoTime();
        assertThat(reader.read("gut.pdf", good).codes()).containsExactly(Papers.code(1, 1));
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static byte[] around(String name, byte[] content) {
        var mail = new ByteArrayOutputStream();
        mail.writeBytes(Papers.utf8("""
                From: a@b.example
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="rand"

                --rand
                Content-Type: application/octet-stream
                Content-Disposition: attachment; filename="%s"
                Content-Transfer-Encoding: base64

                """.formatted(name.replace("\"", "")).replace("\n", "\r\n")));
        mail.writeBytes(Base64.getMimeEncoder().encode(content));
        mail.writeBytes(Papers.utf8("\r\n--rand--\r\n"));
        return mail.toByteArray();
    }

    private Path ours() throws IOException {
        byte[] scan = Papers.scanWithCodes(100, 1);
        byte[] word = Papers.word("Wir", "<a/>");
        var noise = new byte[3_000];
        new Random(5).nextBytes(noise);
        Map<String, byte[]> files = Map.of(
                "scan.pdf", scan,
                "halb.pdf", Arrays.copyOf(scan, scan.length / 2),
                "brief.docx", word,
                "fast.docx", Arrays.copyOf(word, word.length - 20),
                "leer.pdf", new byte[0],
                "nichts.html", Papers.utf8("<html><body></body></html>"),
                "rauschen.bin", noise,
                "archiv.zip", Papers.zip(Map.of("brief.docx", word, "scan.pdf", scan)),
                "ende.xml", Papers.utf8("<?xml version='1.0'?><mock><system_exit/></mock>"),
                "post.eml", around("scan.pdf", scan));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(own.resolve(file.getKey()), file.getValue());
        }
        return own;
    }
}
