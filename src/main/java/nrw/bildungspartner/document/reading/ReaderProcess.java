package nrw.bildungspartner.document.reading;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import nrw.bildungspartner.document.reading.child.Wire;
import nrw.bildungspartner.document.reading.child.Wire.Answer;
import nrw.bildungspartner.document.reading.child.Wire.Task;
import nrw.bildungspartner.document.reading.child.Workplace;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One living reading process. Used by one thread at a time; after anything but a clean answer it is dead. */
final class ReaderProcess implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReaderProcess.class);
    private static final int KEPT_OUTPUT = 4_000;

    private final Process process;
    private final Path home;
    private final ScheduledExecutorService clock;
    private final DataOutputStream tasks;
    private final DataInputStream answers;
    private final long answerLimit;
    private final StringBuffer printed = new StringBuffer();
    private volatile boolean condemned;
    private int served;

    /**
     * How an exchange went.
     *
     * @param answer the last thing the process said, which is the result only if {@code complete}
     */
    record Exchange(
            boolean complete, boolean timedOut, @Nullable Answer answer) {}

    private ReaderProcess(Process process, Path home, ScheduledExecutorService clock, long answerLimit) {
        this.process = process;
        this.home = home;
        this.clock = clock;
        this.answerLimit = answerLimit;
        this.tasks = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    /** Starts a process and waits until it says that it is ready. */
    static ReaderProcess start(ReaderCommand command, ReadingSettings settings, ScheduledExecutorService clock)
            throws IOException {
        var home = Files.createTempDirectory("bildungspartner-reading");
        try {
            var started = new ReaderProcess(
                    command.in(home).start(),
                    home,
                    clock,
                    settings.answerLimit().toBytes());
            started.drain();
            if (!started.listen(settings.startLimit()).complete()) {
                started.close();
                throw new IOException("The reading process did not come up: " + started.printed);
            }
            return started;
        } catch (IOException e) {
            Workplace.remove(home);
            throw e;
        }
    }

    /** Lets the process do a task; what it does not finish in time, it does not survive. */
    Exchange exchange(Task task, byte[] content) {
        served++;
        var sender = new Thread(() -> send(task, content), "reading-task");
        sender.setDaemon(true);
        sender.start();
        return listen(task.timeLimit());
    }

    /** In a thread of its own: a process that hangs does not read, and the pipe holds little. */
    private void send(Task task, byte[] content) {
        try {
            Wire.send(tasks, task, content);
        } catch (IOException e) {
            LOG.debug("The reading process took no task", e);
            kill();
        }
    }

    private Exchange listen(Duration limit) {
        var timedOut = new AtomicBoolean();
        var alarm = clock.schedule(
                () -> {
                    timedOut.set(true);
                    kill();
                },
                limit.toMillis(),
                TimeUnit.MILLISECONDS);
        Answer latest = null;
        try {
            do {
                latest = Wire.receiveAnswer(answers, answerLimit);
            } while (!latest.last());
            return new Exchange(true, false, latest);
        } catch (IOException | RuntimeException end) {
            kill();
            LOG.debug("The reading process ended within a task: {}", printed, end);
            return new Exchange(false, timedOut.get(), latest);
        } finally {
            alarm.cancel(false);
        }
    }

    /** A killed process may still look alive for a moment. */
    boolean usable() {
        return !condemned && process.isAlive();
    }

    int served() {
        return served;
    }

    private void kill() {
        condemned = true;
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    @Override
    public void close() {
        kill();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Workplace.remove(home);
    }

    /** Whatever a parser prints is read, so that it never blocks, and dropped but for its beginning. */
    private void drain() {
        var drainer = new Thread(
                () -> {
                    try (InputStream errors = process.getErrorStream()) {
                        var buffer = new byte[4096];
                        for (int read = errors.read(buffer); read >= 0; read = errors.read(buffer)) {
                            if (printed.length() < KEPT_OUTPUT) {
                                printed.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
                            }
                        }
                    } catch (IOException closed) {
                        // The process is gone.
                    }
                },
                "reading-output");
        drainer.setDaemon(true);
        drainer.start();
    }
}
