package nrw.bildungspartner.agreement.drafting;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import nrw.bildungspartner.agreement.Secrets;
import nrw.bildungspartner.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds drafts by the secret of a private link. */
@Service
@Transactional(readOnly = true)
public class Drafts {

    private final DraftRepository repository;
    private final ParticipantRepository participants;
    private final Clock clock;

    Drafts(DraftRepository repository, ParticipantRepository participants, Clock clock) {
        this.repository = repository;
        this.participants = participants;
        this.clock = clock;
    }

    /**
     * @throws NotFound if the link leads nowhere
     * @throws InvitationOver if it does so no more
     * @throws NotJoined if it is an invitation still to be accepted
     */
    public Draft open(String token) {
        return seat(token).draft();
    }

    /** The same, with who it is that comes in by this link. */
    public Seat seat(String token) {
        Seat seat = invitation(token);
        if (!seat.me().hasJoined()) {
            throw new NotJoined();
        }
        return seat;
    }

    /** The same for somebody who need not have accepted the invitation. */
    public Seat invitation(String token) {
        Participant me =
                participants.findByTokenHash(Secrets.hash(token)).orElseThrow(() -> new NotFound("drafting.not-found"));
        if (!me.counts(clock.instant())) {
            throw new InvitationOver(me.isRevoked());
        }
        return new Seat(repository.findById(me.draftId()).orElseThrow(), me);
    }

    /** Everybody who ever was asked to write on it, in the order they came. */
    public List<Participant> participants(Draft draft) {
        return participants.findByDraftId(draft.id()).stream()
                .sorted(Comparator.comparing(Participant::since))
                .toList();
    }
}
