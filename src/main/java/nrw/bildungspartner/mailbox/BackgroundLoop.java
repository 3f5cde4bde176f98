package nrw.bildungspartner.mailbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Work that a thread of its own does round by round, with pauses, as long as the application runs: the last to start and
 * the first to stop. A round that fails is done again after the usual pause.
 */
public abstract class BackgroundLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundLoop.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String name;
    private final boolean enabled;
    private final Duration every;

    private @Nullable Thread thread;
    private volatile boolean running;
    private boolean awake;

    /**
     * @param name what the thread is called
     * @param enabled whether it starts at all
     * @param every the usual pause
     */
    protected BackgroundLoop(String name, boolean enabled, Duration every) {
        this.name = name;
        this.enabled = enabled;
        this.every = every;
    }

    /** One round; how long to pause before the next. */
    protected abstract Duration round();

    /** After the last round. */
    protected void ended() {}

    /** The next round begins now. */
    protected final synchronized void wake() {
        awake = true;
        notifyAll();
    }

    @Override
    public final synchronized void start() {
        if (!running && enabled) {
            running = true;
            thread = new Thread(this::run, name);
            thread.setDaemon(true);
            thread.start();
        }
    }

    @Override
    public final void stop() {
        Thread stopping;
        synchronized (this) {
            running = false;
            stopping = thread;
            thread = null;
            notifyAll();
        }
        if (stopping != null) {
            try {
                stopping.join(PATIENCE.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public final boolean isRunning() {
        return running;
    }

    @Override
    public final int getPhase() {
        return Integer.MAX_VALUE - 100;
    }

    private void run() {
        while (running) {
            Duration pause = every;
            try {
                pause = round();
            } catch (RuntimeException e) {
                LOG.error("A round of {} failed, it is tried again", name, e);
            }
            pause(pause);
        }
        ended();
    }

    private synchronized void pause(Duration pause) {
        try {
            if (running && !awake) {
                wait(Math.max(1, pause.toMillis()));
            }
            awake = false;
        } catch (InterruptedException e) {
            running = false;
            Thread.currentThread().interrupt();
        }
    }
}
