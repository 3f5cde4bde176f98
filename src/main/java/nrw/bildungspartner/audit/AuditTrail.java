package nrw.bildungspartner.audit;

import jakarta.annotation.PostConstruct;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nrw.bildungspartner.shell.Listing;
import nrw.bildungspartner.shell.Paging;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps for good who did what, and gives it back. */
@Service
@Transactional(readOnly = true)
public class AuditTrail {

    private static final Logger log = LoggerFactory.getLogger(AuditTrail.class);

    private final Chain chain;
    private final AuditSettings settings;
    private final EntityManager entities;
    private final TransactionTemplate transaction;
    private final Clock clock;
    /** Read at the start: every transaction that records something needs it while it holds the chain's end. */
    private Optional<HeadSeal> seal = Optional.empty();

    AuditTrail(
            JdbcClient jdbc,
            AuditSettings settings,
            EntityManager entities,
            TransactionTemplate transaction,
            Clock clock) {
        this.chain = new Chain(jdbc);
        this.settings = settings;
        this.entities = entities;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** At the very first start the empty chain gets its key. A lost key is not replaced: that would hide what was cut off. */
    @PostConstruct
    void begin() {
        boolean isSet = !settings.key().isEmpty();
        seal = HeadSeal.of(settings);
        if (!isSet && seal.isPresent()) {
            return;
        }
        HeadSeal first = seal.orElseGet(HeadSeal::random);
        boolean begun = Boolean.TRUE.equals(transaction.execute(status -> {
            Chain.End end = chain.lockEnd();
            if (!end.head().equals(AuditHead.NONE) || isSet && !end.seal().isEmpty()) {
                return false;
            }
            chain.moveEnd(end.head(), first.of(end.head()));
            return true;
        }));
        if (begun && !isSet) {
            first.keep(settings.keyFile());
            seal = Optional.of(first);
        }
    }

    /**
     * Keeps this step together with what the running transaction changes, or not at all if that is rolled back.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(AuditStep step) {
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalStateException("Nothing is done in a transaction that only reads: " + step);
        }
        pending().add(new PendingSteps.Pending(step, clock.instant(), ClientAddress.current()));
    }

    /** Everything about an agreement, or another subject, in the order in which it happened. */
    public List<AuditEntry> of(String subject) {
        return chain.of(subject);
    }

    /** What was added last, first; of every subject, or of those that begin so. */
    public Listing<AuditEntry> latest(String subject, Paging paging) {
        return chain.latest(subject.strip(), paging);
    }

    /** Where the chain ends now. */
    public AuditHead head() {
        return chain.end().head();
    }

    private PendingSteps pending() {
        for (var known : TransactionSynchronizationManager.getSynchronizations()) {
            if (known instanceof PendingSteps steps) {
                return steps;
            }
        }
        var steps = new PendingSteps(this::append);
        TransactionSynchronizationManager.registerSynchronization(steps);
        return steps;
    }

    private void append(List<PendingSteps.Pending> steps) {
        entities.flush();
        Chain.End end = chain.lockEnd();
        AuditHead head = end.head();
        for (var step : steps) {
            AuditEntry entry = AuditEntry.after(head, step.step(), step.at(), step.origin());
            chain.add(entry);
            head = entry.asHead();
        }
        chain.moveEnd(head, sealed(end, head));
    }

    /** Only an end that is ours is signed anew: work goes on, but what was done to the chain stays visible. */
    private String sealed(Chain.End before, AuditHead now) {
        var ours = seal.filter(known -> known.isOn(before.head(), before.seal()));
        if (ours.isEmpty()) {
            log.error(
                    "Das Ende der Nachweiskette (Zeile {}) trägt nicht unser Siegel",
                    before.head().sequence());
        }
        return ours.map(known -> known.of(now)).orElse(before.seal());
    }
}
