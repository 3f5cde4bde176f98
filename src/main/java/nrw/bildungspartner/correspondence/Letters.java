package nrw.bildungspartner.correspondence;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nrw.bildungspartner.shell.Conflict;
import nrw.bildungspartner.shell.NotFound;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds letters, and has one sent again that could not be sent. */
@Service
public class Letters {

    private static final Limit LAST = Limit.of(200);

    private final LetterRepository letters;
    private final Clock clock;

    Letters(LetterRepository letters, Clock clock) {
        this.letters = letters;
        this.clock = clock;
    }

    /** The letters of a case, the oldest first. */
    @Transactional(readOnly = true)
    public List<Letter> ofCase(String reference) {
        return letters.findByReferenceOrderByCreatedAtAscIdAsc(reference);
    }

    /** The letter that went out under this Message-ID; nobody can guess one. */
    @Transactional(readOnly = true)
    public Optional<Letter> byMessageId(String messageId) {
        return letters.findByMessageId(messageId);
    }

    @Transactional(readOnly = true)
    public Optional<Letter> find(UUID id) {
        return letters.findById(id);
    }

    /** Letters that were given up, the newest first: somebody has to look at them. */
    @Transactional(readOnly = true)
    public List<Letter> givenUp() {
        return letters.findByStateOrderByCreatedAtDesc(LetterState.FAILED, LAST);
    }

    /** @throws Conflict if the letter was not given up */
    @Transactional
    public void sendAgain(UUID id) {
        Letter letter = letters.findById(id).orElseThrow(() -> new NotFound("correspondence.letter.not-found"));
        if (letter.state() != LetterState.FAILED) {
            throw new Conflict("correspondence.letter.not-given-up");
        }
        letter.triedAgain(clock.instant());
    }
}
