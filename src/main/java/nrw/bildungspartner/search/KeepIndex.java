package nrw.bildungspartner.search;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nrw.bildungspartner.agreement.Agreements;
import nrw.bildungspartner.intake.IncomingMail;
import nrw.bildungspartner.intake.MailLedger;
import nrw.bildungspartner.mailbox.BackgroundLoop;
import nrw.bildungspartner.search.ChangeLog.Change;
import nrw.bildungspartner.search.SearchIndex.Saved;
import nrw.bildungspartner.shell.Listing;
import nrw.bildungspartner.shell.Paging;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Follows the changes into this application's index, and builds the index anew where it is not one of this database, of
 * this format and of these days. Killed at any moment, it goes on from what was kept last.
 */
@Component
class KeepIndex extends BackgroundLoop {

    private static final Logger LOG = LoggerFactory.getLogger(KeepIndex.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration BETWEEN_KEEPING = Duration.ofSeconds(5);
    private static final Duration BETWEEN_FORGETTING = Duration.ofHours(1);
    private static final int AT_ONCE = 200;

    private final SearchIndex index;
    private final ChangeLog log;
    private final ReadSubject reader;
    private final Agreements agreements;
    private final MailLedger ledger;
    private @Nullable Bookmark bookmark;
    private volatile boolean complete;
    private boolean unkept;
    private long kept = System.nanoTime();
    private long forgot = System.nanoTime();

    KeepIndex(SearchIndex index, ChangeLog log, ReadSubject reader, Agreements agreements, MailLedger ledger) {
        super("search", true, PAUSE);
        this.index = index;
        this.log = log;
        this.reader = reader;
        this.agreements = agreements;
        this.ledger = ledger;
    }

    /** Whether all there is can be found; while the index is built anew, not yet. */
    boolean isComplete() {
        return complete;
    }

    @Override
    protected Duration round() {
        Bookmark read = bookmark == null ? begin() : bookmark;
        bookmark = read;
        if (!complete) {
            build(read);
            return Duration.ZERO;
        }
        boolean more = follow(read);
        long now = System.nanoTime();
        if (unkept && now - kept > BETWEEN_KEEPING.toNanos()) {
            keep(read);
        }
        if (now - forgot > BETWEEN_FORGETTING.toNanos()) {
            log.forgetOld();
            forgot = now;
        }
        return more ? Duration.ZERO : PAUSE;
    }

    @Override
    protected void ended() {
        if (complete && unkept && bookmark != null) {
            keep(bookmark);
        }
    }

    private Bookmark begin() {
        Optional<Saved> saved = index.saved()
                .filter(known ->
                        log.mark(known.last()).filter(known.mark()::equals).isPresent());
        complete = saved.isPresent();
        return new Bookmark(saved.map(Saved::settled).orElseGet(log::settled));
    }

    /** What changes meanwhile is followed meanwhile. */
    private void build(Bookmark read) {
        LOG.info("The search index is built anew");
        index.startOver();
        List<String> references = agreements.referencesAfter("", AT_ONCE);
        while (isRunning() && !references.isEmpty()) {
            putAll(references.stream().map(Subject::ofCase).toList());
            follow(read);
            references = agreements.referencesAfter(references.get(references.size() - 1), AT_ONCE);
        }
        Listing<IncomingMail> mails = ledger.list(null, new Paging(0, AT_ONCE));
        while (isRunning() && !mails.items().isEmpty()) {
            putAll(mails.items().stream().map(mail -> Subject.ofMail(mail.id())).toList());
            follow(read);
            mails = ledger.list(null, new Paging(mails.page() + 1, AT_ONCE));
        }
        if (isRunning()) {
            complete = true;
            keep(read);
            LOG.info("The search index is complete");
        }
    }

    private boolean follow(Bookmark read) {
        List<Change> changes = log.since(read.last(), read.missing(), AT_ONCE);
        Set<Subject> subjects = new LinkedHashSet<>();
        changes.forEach(change -> subjects.add(change.subject()));
        if (!putAll(subjects)) {
            return false;
        }
        long now = System.nanoTime();
        changes.forEach(change -> read.read(change.id(), now));
        read.forget(ChangeLog.LONGEST_TRANSACTION, now);
        index.show();
        unkept |= !changes.isEmpty();
        return changes.size() == AT_ONCE;
    }

    /** False if it was told to stop before the end: the index is closed soon, and nobody waits for thousands of subjects. */
    private boolean putAll(Collection<Subject> subjects) {
        for (Subject subject : subjects) {
            if (!isRunning()) {
                return false;
            }
            put(subject);
        }
        return true;
    }

    /** Something that cannot be read does not keep others from being found; a database that is away is waited for. */
    private void put(Subject subject) {
        List<Entry> entries;
        try {
            entries = reader.read(subject);
        } catch (DataAccessException | TransactionException away) {
            throw away;
        } catch (RuntimeException unreadable) {
            LOG.error("{} cannot be read for search", subject, unreadable);
            return;
        }
        index.put(subject, entries);
    }

    private void keep(Bookmark read) {
        log.mark(read.last()).ifPresent(mark -> {
            index.keep(new Saved(read.settled(), read.last(), mark));
            unkept = false;
        });
        kept = System.nanoTime();
    }
}
