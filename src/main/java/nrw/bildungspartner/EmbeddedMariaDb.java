package nrw.bildungspartner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real MariaDB for a machine that has none, running as long as the application does, its data kept in the data
 * directory. It listens on the loopback address only, on a free port, and for one generated account whose password
 * changes with every start and is never written anywhere that outlives the start.
 */
final class EmbeddedMariaDb implements AutoCloseable {

    static final String SCHEMA = "bildungspartner";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedMariaDb.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path home;
    private final Path data;
    private final MariaDbPrograms programs;
    private final int port;
    private final String password;
    private final Process server;

    /**
     * Starts the server and waits until it takes connections.
     *
     * @param home the folder that belongs to this database alone; the caller holds the lock on it
     * @throws IllegalStateException if the server cannot be installed or started; the message names the server's log
     */
    EmbeddedMariaDb(Path home) {
        this.home = made(home);
        this.data = this.home.resolve("data");
        this.password = randomPassword();
        this.programs = new MariaDbPrograms(this.home);
        try {
            stopOrphans();
            programs.unpack();
            programs.install(data);
            this.port = freePort();
            this.server = start();
        } catch (IOException e) {
            throw new UncheckedIOException("Die mitgelieferte MariaDB ließ sich nicht starten", e);
        }
    }

    String url() {
        return "jdbc:mariadb://127.0.0.1:%d/%s".formatted(port, SCHEMA);
    }

    String username() {
        return SCHEMA;
    }

    String password() {
        return password;
    }

    /** The application has made its tables. A kill before that leaves a database that the next start makes anew. */
    void tablesAreComplete() {
        programs.tablesAreComplete();
    }

    /** Lets the server write everything down and end. */
    @Override
    public void close() {
        stop(server.toHandle());
    }

    /** The folder by its real name, as the system names the programs in it. */
    private static Path made(Path home) {
        try {
            Files.createDirectories(home.resolve("tmp"));
            return home.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException("Der Ordner " + home + " ist nicht beschreibbar", e);
        }
    }

    private Process start() throws IOException {
        Path accounts = home.resolve("accounts.sql");
        Files.deleteIfExists(accounts);
        Files.createFile(accounts);
        accounts.toFile().setReadable(false, false);
        accounts.toFile().setReadable(true, true);
        Files.writeString(accounts, accountsSql());
        Path pid = pidFile();
        Files.deleteIfExists(pid);
        List<String> command = new ArrayList<>(List.of(
                programs.server(),
                "--no-defaults",
                "--basedir=" + programs.base(),
                "--datadir=" + data,
                "--tmpdir=" + home.resolve("tmp"),
                "--pid-file=" + pid,
                "--init-file=" + accounts,
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--max_allowed_packet=128M",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_bin",
                "--sql-mode=STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION",
                "--transaction-isolation=READ-COMMITTED",
                "--innodb-buffer-pool-size=256M",
                "--innodb-log-file-size=256M",
                "--local-infile=0",
                "--skip-name-resolve",
                "--lc-messages-dir=" + programs.base() + "/share"));
        if (!programs.onWindows()) {
            // The path of a socket may have 107 characters: short, and named by the port that nobody else has.
            command.add("--socket=" + Path.of(System.getProperty("java.io.tmpdir"), "bp-mariadb-" + port + ".sock"));
            programs.asRoot().ifPresent(command::add);
        }
        Process process = programs.run(command);
        awaitReady(process);
        Files.delete(accounts);
        log.info("Mitgelieferte MariaDB läuft auf 127.0.0.1:{}, Daten in {}", port, data);
        return process;
    }

    /** The pid file appears after crash recovery and the init file, just before the first connection is taken. */
    private void awaitReady(Process process) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            if (!process.isAlive()) {
                throw programs.failure("Die mitgelieferte MariaDB ist beim Start beendet worden");
            }
            if (Files.exists(pidFile()) && accepts()) {
                return;
            }
            pause();
        }
        process.destroy();
        throw programs.failure("Die mitgelieferte MariaDB nahm binnen zwei Minuten keine Verbindung an");
    }

    private boolean accepts() {
        try (var connection = java.sql.DriverManager.getConnection(url(), username(), password)) {
            return connection.isValid(5);
        } catch (java.sql.SQLException notYet) {
            return false;
        }
    }

    private String accountsSql() {
        return """
                CREATE DATABASE IF NOT EXISTS %1$s CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
                CREATE USER IF NOT EXISTS '%1$s'@'127.0.0.1' IDENTIFIED BY '%2$s';
                ALTER USER '%1$s'@'127.0.0.1' IDENTIFIED BY '%2$s';
                GRANT ALL PRIVILEGES ON %1$s.* TO '%1$s'@'127.0.0.1';
                ALTER USER IF EXISTS 'root'@'localhost' ACCOUNT LOCK;
                """.formatted(SCHEMA, password);
    }

    /**
     * A killed application leaves its server behind, which still holds the files: it is asked to end first. The programs
     * are known by their place, because a server that was only just started has not written its number down yet.
     */
    private void stopOrphans() {
        ProcessHandle.allProcesses().filter(this::isOurs).forEach(orphan -> {
            log.warn("Eine MariaDB aus einem abgebrochenen Lauf wird ordentlich beendet");
            stop(orphan);
        });
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> Path.of(command).startsWith(home))
                .isPresent();
    }

    private static void stop(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            log.error("Die MariaDB ließ sich nicht ordentlich beenden, sie wird beim nächsten Start wiederhergestellt");
            process.destroyForcibly();
        }
    }

    private Path pidFile() {
        return home.resolve("mariadb.pid");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String randomPassword() {
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Der Start der MariaDB wurde unterbrochen", e);
        }
    }
}
