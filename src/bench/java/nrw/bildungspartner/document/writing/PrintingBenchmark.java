package nrw.bildungspartner.document.writing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nrw.bildungspartner.document.printing.PdfPress;
import org.springframework.util.FileSystemUtils;

/** Forty agreements as PDF: ours, four at a time, against one run of LibreOffice over the same Word files. */
final class PrintingBenchmark {

    private static final int DOCUMENTS = 40;
    private static final int AT_ONCE = 4;
    private static final int ROUNDS = 3;

    private PrintingBenchmark() {}

    public static void main(String[] args) throws Exception {
        AgreementPaper paper = Papers.typical();
        AgreementWriter writer = new AgreementWriter(new ShippedTemplates(), new PdfPress());
        Path files = Files.createTempDirectory("printing");
        List<String> office = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + files.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                files.resolve("pdf").toString()));
        byte[] docx = Papers.word(paper);
        for (int i = 0; i < DOCUMENTS; i++) {
            office.add(Files.write(files.resolve(i + ".docx"), docx).toString());
        }
        ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            Race.Times times = Race.byTheClock()
                    .with("ours", () -> {
                        List<Future<Paper>> papers = Stream.generate(() -> workers.submit(() -> writer.write(paper)))
                                .limit(DOCUMENTS)
                                .toList();
                        for (Future<Paper> each : papers) {
                            each.get();
                        }
                    })
                    .with("LibreOffice", () -> {
                        Process process = new ProcessBuilder(office)
                                .redirectErrorStream(true)
                                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                .start();
                        if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
                            throw new IllegalStateException("LibreOffice did not finish");
                        }
                    })
                    .run(ROUNDS);
            times.print("Print " + DOCUMENTS + " agreements");
            times.printRatio("ours", "LibreOffice", 3);
        } finally {
            workers.shutdown();
            FileSystemUtils.deleteRecursively(files);
        }
    }
}
