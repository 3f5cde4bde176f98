package nrw.bildungspartner.document.reading.child;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Another program that does a piece of the reading process's work, for a limited time. */
final class Program {

    private Program() {}

    static boolean isInstalled(String name) {
        var path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Stream.of(path.split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }

    /**
     * @param printed the file that takes what the program prints
     * @return whether it came to a good end in time; it is gone afterwards in any case
     */
    static boolean run(List<String> command, Path printed, long millis) throws IOException {
        var builder = new ProcessBuilder(command)
                .redirectOutput(printed.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        var process = builder.start();
        try {
            process.getOutputStream().close();
            return process.waitFor(millis, TimeUnit.MILLISECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroyForcibly();
        }
    }
}
