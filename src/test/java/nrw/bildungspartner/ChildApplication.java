package nrw.bildungspartner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The application as a process of its own, which can be killed like one: with its own data directory, on free ports, and
 * seen only from outside. What a kill leaves behind, its MariaDB above all, is left alone until {@link #close()}.
 */
final class ChildApplication implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final String PASSWORD = "nur-in-den-tests";
    private static final JsonMapper JSON = new JsonMapper();

    private final Path home;
    private final Thread lastResort = new Thread(this::endEverything, "kill-child-application");
    private final HttpClient http = HttpClient.newHttpClient();
    private List<ProcessHandle> children = List.of();
    private @Nullable Process process;
    private int webPort;
    private int smtpPort;

    /** @param home its folder; whatever an earlier run left there is deleted */
    ChildApplication(Path home) {
        try {
            this.home = Files.createDirectories(home).toRealPath();
            endEverything();
            FileSystemUtils.deleteRecursively(data());
            Files.deleteIfExists(log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(lastResort);
    }

    /** Kills it, if it is running, and starts it. */
    void restart(String... settings) {
        if (isRunning()) {
            killAfter(Duration.ZERO);
        }
        launch(settings);
        awaitReady();
    }

    /** Starts it, unless it is running, and waits until it says that it is ready. */
    void start(String... settings) {
        if (!isRunning()) {
            launch(settings);
        }
        awaitReady();
    }

    /** Starts it and does not wait. */
    void launch(String... settings) {
        webPort = AtHand.freePort();
        smtpPort = AtHand.freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPath(),
                Bildungspartner.class.getName(),
                "--server.port=" + webPort,
                "--bildungspartner.data-dir=" + data(),
                "--bildungspartner.mail.embedded.smtp-port=" + smtpPort,
                "--bildungspartner.mail.embedded.imap-port=" + AtHand.freePort(),
                // It does not live long enough to be the better for it.
                "--bildungspartner.reading.warm-up=false",
                "--bildungspartner.document.writing.warm-up=false",
                // More often than in life, so that more of a round falls into the taking in than into the pauses.
                "--bildungspartner.intake.poll.every=300ms",
                "--bildungspartner.letters.lease=20s"));
        command.addAll(List.of(settings));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().put("BILDUNGSPARTNER_ADMIN_PASSWORD", PASSWORD);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets it run so long and then kills it, as {@code kill -9} does; only what it started itself is left. */
    void killAfter(Duration moment) {
        try {
            assertThat(running().waitFor(moment.toMillis(), TimeUnit.MILLISECONDS))
                    .as("it ended by itself, %s", log())
                    .isFalse();
            children = running().descendants().toList();
            running().destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The processes that a killed run left and that still live, apart from its database. */
    List<ProcessHandle> orphans() {
        return children.stream()
                .filter(ProcessHandle::isAlive)
                .filter(child -> !belongsToData(child))
                .toList();
    }

    int smtpPort() {
        return smtpPort;
    }

    /** What it wrote into its log so far that holds these words, a line each. */
    List<String> said(String words) {
        try (var lines = Files.lines(log())) {
            return lines.filter(line -> line.contains(words)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The mails that lie in the mailbox of an address. */
    List<Path> mailsTo(String address) {
        Path folder = data().resolve("mailbox").resolve(address);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many tables its database has by now. */
    int tables() {
        Path schema = data().resolve("mariadb").resolve("data").resolve("bildungspartner");
        String[] files = schema.toFile().list((folder, name) -> name.endsWith(".ibd"));
        return files == null ? 0 : files.length;
    }

    /** What a call answers, signed in as the office. */
    JsonNode get(String path) {
        HttpResponse<String> answer = send(request(path).build()).join();
        assertThat(answer.statusCode()).as("GET %s: %s", path, answer.body()).isEqualTo(200);
        return json(answer);
    }

    CompletableFuture<HttpResponse<String>> post(String path, Object body) {
        try {
            return send(request(path)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        endEverything();
        Runtime.getRuntime().removeShutdownHook(lastResort);
    }

    private void endEverything() {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        children.forEach(ProcessHandle::destroyForcibly);
        ProcessHandle.allProcesses().filter(this::belongsToData).forEach(ProcessHandle::destroyForcibly);
    }

    private boolean belongsToData(ProcessHandle other) {
        return other.info()
                .command()
                .filter(command -> Path.of(command).startsWith(data()))
                .isPresent();
    }

    private CompletableFuture<HttpResponse<String>> send(HttpRequest request) {
        return http.sendAsync(request, BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        String credentials = Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://localhost:" + webPort + path))
                .timeout(Duration.ofMinutes(3))
                .header("Authorization", "Basic " + credentials);
    }

    private void awaitReady() {
        await("readiness, " + log())
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .failFast("it has ended, " + log(), () -> !running().isAlive())
                .ignoreExceptions()
                .until(() -> get("/actuator/health").path("status").asText(), "UP"::equals);
    }

    boolean isRunning() {
        return process != null && process.isAlive();
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("It was never started");
        }
        return process;
    }

    private Path data() {
        return home.resolve("data");
    }

    private Path log() {
        return home.resolve("application.log");
    }

    /** What the application runs on, without what only tests have. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.replace(File.separatorChar, '/').contains("/test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
