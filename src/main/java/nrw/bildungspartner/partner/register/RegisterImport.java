package nrw.bildungspartner.partner.register;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One run of the sync: where the file came from, how far it is, what came of it. */
public record RegisterImport(
        UUID id,
        State state,
        Source source,
        String sourceName,
        String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        long bytes,
        String sha256,
        boolean confirmed,
        int rowsTotal,
        int rowsDone,
        Counts counts,
        @Nullable Refusal reason,
        String reasonDetail,
        boolean hasContent) {

    /** Where a run stands. */
    public enum State {
        /** Reads the whole file and compares; nothing changes yet. */
        CHECKING,
        /** Brings the schools up to date. */
        WRITING,
        DONE,
        /** The file is not the register. */
        REFUSED,
        /** The file would close so many schools that a person has to confirm it. */
        UNCONFIRMED,
        /** Broke off; nothing changed. */
        FAILED
    }

    /** How the file came. */
    public enum Source {
        UPLOAD,
        COMMAND,
        ADDRESS,
        SAMPLE
    }

    /** What a file means for the register. */
    public record Counts(int added, int changed, int closed, int unchanged, int rejected) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0);
    }

    public boolean isRunning() {
        return state == State.CHECKING || state == State.WRITING;
    }

    /** How much of the writing is done, from 0 to 100. */
    public int percent() {
        return rowsTotal == 0 ? 0 : (int) Math.min(100, 100L * rowsDone / rowsTotal);
    }

    /** Whether a person may let the same file run once more: to confirm it, or after it broke off. */
    public boolean canRunAgain() {
        return hasContent && (state == State.UNCONFIRMED || state == State.FAILED);
    }
}
