package nrw.bildungspartner.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * What a transaction has to add to the chain when it commits. Only then: whoever lengthens the chain has its end locked,
 * and takes no other lock afterwards, so that two transactions never wait for each other.
 */
final class PendingSteps implements TransactionSynchronization {

    private final Consumer<List<Pending>> append;
    private final List<Pending> steps = new ArrayList<>();
    private boolean appended;

    PendingSteps(Consumer<List<Pending>> append) {
        this.append = append;
    }

    record Pending(AuditStep step, Instant at, @Nullable String origin) {}

    void add(Pending step) {
        if (appended) {
            throw new IllegalStateException("Recorded too late, the transaction is being committed: " + step);
        }
        steps.add(step);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        append.accept(steps);
        appended = true;
    }

    /** What others record while they are told of the commit themselves comes too late to be asked; they must not. */
    @Override
    public void afterCommit() {
        if (!appended) {
            throw new IllegalStateException("Committed without its audit: " + steps);
        }
    }
}
