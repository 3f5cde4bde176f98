package nrw.bildungspartner.agreement.drafting;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import nrw.bildungspartner.agreement.ContentCheck;
import nrw.bildungspartner.shell.Invalid;
import nrw.bildungspartner.shell.NotFound;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets participants talk about single fields of a draft. */
@Service
public class Discuss {

    private static final int ATTEMPTS = 5;
    private static final Pattern FIELD = Pattern.compile("[a-zA-Z]{1,30}(\\[\\d{1,3}])?(\\.[a-zA-Z]{1,30}){0,2}");

    private final Drafts drafts;
    private final DiscussionRepository discussions;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Discuss(Drafts drafts, DiscussionRepository discussions, TransactionTemplate transaction, Clock clock) {
        this.drafts = drafts;
        this.discussions = discussions;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The oldest first. */
    @Transactional(readOnly = true)
    public List<Discussion> of(Draft draft) {
        return discussions.findByDraftIdOrderByBegunAt(draft.id());
    }

    /** Begins a discussion of a field. */
    public void say(String token, String field, String text) {
        if (!FIELD.matcher(field).matches()) {
            throw new NotFound("drafting.not-found");
        }
        transaction.executeWithoutResult(status -> {
            Seat seat = drafts.seat(token);
            Discussion.Entry entry = entry(Discussion.Kind.SAID, seat, text);
            boolean saidAlready = of(seat.draft()).stream()
                    .filter(other -> other.field().equals(field) && other.isOpen())
                    .map(other -> other.entries().get(0))
                    .anyMatch(first ->
                            first.by().equals(entry.by()) && first.text().equals(entry.text()));
            if (!saidAlready) {
                discussions.save(new Discussion(seat.draft().id(), field, entry));
            }
        });
    }

    /** Adds to one; a settled one is open again then. */
    public void reply(String token, UUID id, String text) {
        add(token, id, (seat, discussion) -> entry(Discussion.Kind.SAID, seat, text));
    }

    public void resolve(String token, UUID id) {
        add(token, id, (seat, discussion) -> entry(Discussion.Kind.RESOLVED, seat, ""));
    }

    public void reopen(String token, UUID id) {
        add(token, id, (seat, discussion) -> entry(Discussion.Kind.REOPENED, seat, ""));
    }

    /** Two who answer at the same moment are both heard, one after the other. */
    private void add(String token, UUID id, BiFunction<Seat, Discussion, Discussion.Entry> what) {
        for (int attempt = 1; ; attempt++) {
            try {
                transaction.executeWithoutResult(status -> {
                    Seat seat = drafts.seat(token);
                    Discussion discussion = discussions
                            .findById(id)
                            .filter(found -> found.draftId().equals(seat.draft().id()))
                            .orElseThrow(() -> new NotFound("drafting.not-found"));
                    discussion.add(what.apply(seat, discussion));
                });
                return;
            } catch (OptimisticLockingFailureException overtaken) {
                if (attempt == ATTEMPTS) {
                    throw overtaken;
                }
            }
        }
    }

    private Discussion.Entry entry(Discussion.Kind kind, Seat seat, String text) {
        if (seat.draft().reference().isPresent()) {
            throw new IssuedAlready();
        }
        String said = Objects.requireNonNull(text).replaceAll("\r\n?", "\n").strip();
        if (said.length() > ContentCheck.LONG) {
            throw new Invalid("comment", "agreement.check.too-long", ContentCheck.LONG, said.length());
        }
        return new Discussion.Entry(kind, seat.me().id(), said, clock.instant());
    }
}
