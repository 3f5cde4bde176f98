package nrw.bildungspartner.correspondence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import nrw.bildungspartner.mailbox.BackgroundLoop;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sends what lies in the outbox. A node takes a letter by a lease that the table grants to one only, sends it outside any
 * transaction and writes down how that ended. A node that dies in between leaves a lease that runs out: the letter goes
 * out at least once, always under the same Message-ID.
 */
@Component
class Outbox extends BackgroundLoop {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final Duration HOUR = Duration.ofHours(1);

    private final LetterRepository letters;
    private final LetterCarrier carrier;
    private final LetterSettings settings;
    private final TransactionOperations transactions;
    private final Clock clock;

    Outbox(
            LetterRepository letters,
            LetterCarrier carrier,
            LetterSettings settings,
            TransactionOperations transactions,
            Clock clock) {
        super("outbox", settings.enabled(), settings.every());
        this.letters = letters;
        this.carrier = carrier;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A letter that was just written need not wait for the next look. */
    void wakeAfterCommit() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    wake();
                }
            });
        }
    }

    /** One look into the outbox; how many letters went out. */
    int sendDue() {
        int sent = 0;
        List<UUID> due = letters.due(now(), Limit.of(settings.batch()));
        for (UUID id : due) {
            if (send(id)) {
                sent++;
            }
        }
        return sent;
    }

    private boolean send(UUID id) {
        Letter letter = transactions.execute(status -> take(id));
        if (letter == null) {
            return false;
        }
        byte[] raw = letter.raw();
        if (raw == null) {
            throw new IllegalStateException("Letter " + id + " has nothing to send");
        }
        LetterCarrier.Delivery delivery = carrier.carry(letter.recipient(), raw);
        transactions.executeWithoutResult(status -> record(id, letter.attempts(), delivery));
        return delivery.succeeded();
    }

    /** The letter, if this node got it and its recipient has not got too many already. */
    private @Nullable Letter take(UUID id) {
        Instant now = now();
        if (letters.lease(id, now, now.plus(settings.lease())) == 0) {
            return null;
        }
        Letter letter = letters.findById(id).orElseThrow();
        long lately = letters.countByRecipientAndSentAtAfter(letter.recipient(), now.minus(HOUR));
        if (lately >= settings.perAddressAndHour()) {
            letter.postponed(now.plus(HOUR.dividedBy(4)));
            LOG.warn("Letter {} waits: {} letters went to its address within an hour", id, lately);
            return null;
        }
        return letter;
    }

    private void record(UUID id, int attempt, LetterCarrier.Delivery delivery) {
        Letter letter = letters.findById(id).orElseThrow();
        if (letter.state() != LetterState.SENDING || letter.attempts() != attempt) {
            // The lease ran out and another node has it now; it will write down how that ends.
            return;
        }
        if (delivery.succeeded()) {
            letter.sent(now());
            return;
        }
        boolean forGood = delivery.permanent() || attempt >= settings.maxAttempts();
        letter.failed(delivery.error(), forGood, now().plus(settings.retryAfter(attempt)));
        if (forGood) {
            LOG.error("Letter {} was given up after {} attempts: {}", id, attempt, delivery.error());
        } else {
            LOG.warn("Letter {} could not be sent (attempt {}): {}", id, attempt, delivery.error());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    protected Duration round() {
        sendDue();
        return settings.every();
    }
}
