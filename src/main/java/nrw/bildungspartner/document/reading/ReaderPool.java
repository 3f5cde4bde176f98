package nrw.bildungspartner.document.reading;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nrw.bildungspartner.document.reading.ReaderProcess.Exchange;
import nrw.bildungspartner.document.reading.child.Wire;
import nrw.bildungspartner.document.reading.child.Wire.Answer;
import nrw.bildungspartner.document.reading.child.Wire.Task;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The reading processes: started when needed, used again, replaced when dead or worn. */
@Component
class ReaderPool implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReaderPool.class);

    private final ReadingSettings settings;
    private final Semaphore places;
    private final Deque<ReaderProcess> idle = new ArrayDeque<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "reading-clock");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable ReaderCommand command;
    private boolean closed;

    ReaderPool(ReadingSettings settings) {
        this.settings = settings;
        this.places = new Semaphore(settings.processes(), true);
    }

    /**
     * How a task ended.
     *
     * @param failure why there is no complete answer; none otherwise
     * @param answer what is known all the same, if anything
     */
    record Ending(
            Outcome outcome,
            @Nullable ReadingNote failure,
            @Nullable Answer answer) {}

    Ending run(Task task, byte[] content) {
        try {
            if (!places.tryAcquire(settings.waitLimit().toMillis(), TimeUnit.MILLISECONDS)) {
                return new Ending(Outcome.FAILED, ReadingNote.READER_BUSY, null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Ending(Outcome.FAILED, ReadingNote.READER_BUSY, null);
        }
        try {
            var process = take();
            try {
                return ending(process.exchange(task, content));
            } finally {
                giveBack(process);
            }
        } catch (IOException e) {
            LOG.error("No reading process can be started; files go to people unread", e);
            return new Ending(Outcome.FAILED, ReadingNote.READER_UNAVAILABLE, null);
        } finally {
            places.release();
        }
    }

    private static Ending ending(Exchange exchange) {
        if (exchange.complete()) {
            return new Ending(Outcome.READ, null, exchange.answer());
        }
        if (exchange.timedOut()) {
            LOG.warn("A reading process was stopped: its time was up");
            return new Ending(Outcome.TIMED_OUT, ReadingNote.TIME_SPENT, exchange.answer());
        }
        LOG.warn("A reading process died over a file");
        return new Ending(Outcome.FAILED, ReadingNote.READER_DIED, exchange.answer());
    }

    private ReaderProcess take() throws IOException {
        synchronized (idle) {
            while (!idle.isEmpty()) {
                var process = idle.pop();
                if (process.usable()) {
                    return process;
                }
                process.close();
            }
        }
        return ReaderProcess.start(command(), settings, clock);
    }

    private void giveBack(ReaderProcess process) {
        synchronized (idle) {
            if (process.usable() && process.served() < settings.recycleAfter() && !closed) {
                idle.push(process);
                return;
            }
        }
        process.close();
    }

    private ReaderCommand command() {
        synchronized (places) {
            if (command == null) {
                command = new ReaderCommand(settings);
            }
            return command;
        }
    }

    /** Loading classes and fonts takes seconds: better before the first file than with it. */
    @EventListener(ApplicationReadyEvent.class)
    void warmUp() {
        if (settings.warmUp()) {
            var thread = new Thread(
                    () -> {
                        var task = new Task(
                                Wire.Kind.WARM_UP,
                                "",
                                ReadingDepth.PAGES,
                                settings.limits(),
                                settings.timeLimit(),
                                List.of(),
                                null);
                        var ending = run(task, new byte[0]);
                        LOG.info("Reading process warmed up: {}", ending.outcome());
                    },
                    "reading-warm-up");
            thread.setDaemon(true);
            thread.start();
        }
    }

    @Override
    public void close() {
        clock.shutdown();
        synchronized (idle) {
            closed = true;
            idle.forEach(ReaderProcess::close);
            idle.clear();
        }
    }
}
