package nrw.bildungspartner.document.reading;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import nrw.bildungspartner.document.reading.child.ReaderMain;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The command line of a reading process: this very application's classes with another main class, started from the IDE,
 * from Maven or from the packaged jar, with little memory, an environment of its own and no network where the system
 * can take it away.
 */
final class ReaderCommand {

    private static final Logger LOG = LoggerFactory.getLogger(ReaderCommand.class);
    private static final String PACKAGED_LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";
    private static final List<String> WITHOUT_NETWORK = List.of("unshare", "--map-root-user", "--net", "--");
    private static final List<String> PASSED_ON = List.of("PATH", "SystemRoot", "TESSDATA_PREFIX");
    private static final int PROBE_SECONDS = 10;

    private final ReadingSettings settings;
    private final List<String> prefix;

    ReaderCommand(ReadingSettings settings) {
        this.settings = settings;
        this.prefix = prefix();
    }

    /** @param home an empty directory that becomes the process's working, home and temporary directory */
    ProcessBuilder in(Path home) throws IOException {
        var classPath = absoluteClassPath();
        var options = new ArrayList<String>(List.of(
                "-Xmx" + settings.heap().toMegabytes() + "m",
                "-Xss2m",
                "-XX:MaxDirectMemorySize=128m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:-UsePerfData",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC",
                "-Djava.awt.headless=true",
                "-Djavax.xml.accessExternalDTD=",
                "-Djavax.xml.accessExternalSchema=",
                "-Djava.io.tmpdir=" + home,
                "-Duser.home=" + home,
                "-Dpdfbox.fontcache=" + home,
                "-XX:ErrorFile=" + home.resolve("error.log")));
        options.add("-cp");
        options.add(classPath);
        if (isPackaged(classPath)) {
            options.add("-Dloader.main=" + ReaderMain.class.getName());
            options.add(PACKAGED_LAUNCHER);
        } else {
            options.add(ReaderMain.class.getName());
        }
        var arguments = Files.writeString(
                Files.createTempFile(home, ".arguments", ""),
                options.stream().map(ReaderCommand::quoted).collect(Collectors.joining("\n")),
                StandardCharsets.UTF_8);
        var command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + arguments);
        var builder = new ProcessBuilder(command).directory(home.toFile());
        environment(builder.environment(), home);
        return builder;
    }

    private static void environment(Map<String, String> environment, Path home) {
        environment.keySet().retainAll(PASSED_ON);
        environment.put("HOME", home.toString());
        environment.put("TMPDIR", home.toString());
        environment.put("TEMP", home.toString());
        environment.put("TMP", home.toString());
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("OMP_THREAD_LIMIT", "1");
    }

    /** Entries may be relative to a directory that is not the reading process's own. */
    private static String absoluteClassPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.isBlank())
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean isPackaged(String classPath) {
        if (classPath.contains(File.pathSeparator) || !Files.isRegularFile(Path.of(classPath))) {
            return false;
        }
        try (var jar = new JarFile(classPath)) {
            return jar.getEntry("BOOT-INF/classes/") != null;
        } catch (IOException notAJar) {
            return false;
        }
    }

    private static String quoted(String argument) {
        return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static List<String> prefix() {
        var probe = new ArrayList<>(WITHOUT_NETWORK);
        probe.add("true");
        try {
            var process = new ProcessBuilder(probe)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor(PROBE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0) {
                return WITHOUT_NETWORK;
            }
            process.destroyForcibly();
        } catch (IOException notOnThisSystem) {
            // Said below.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        LOG.info("The reading processes keep their network: this system does not let it be taken away (unshare).");
        return List.of();
    }
}
