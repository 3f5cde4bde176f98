package nrw.bildungspartner.agreement.drafting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nrw.bildungspartner.agreement.LetterName;
import nrw.bildungspartner.agreement.PartnerInvited;
import nrw.bildungspartner.agreement.Person;
import nrw.bildungspartner.agreement.PublicAddress;
import nrw.bildungspartner.agreement.Secrets;
import nrw.bildungspartner.shell.Invalid;
import nrw.bildungspartner.shell.NotFound;
import nrw.bildungspartner.shell.Refused;
import nrw.bildungspartner.shell.Violation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks somebody by letter to write along, lets them in, and takes an invitation back. */
@Service
@Transactional
public class InvitePartner {

    static final Duration VALID = Duration.ofDays(14);

    /** More than anybody needs, and too few to flood strangers with letters. */
    static final int MOST = 10;

    private final Drafts drafts;
    private final ParticipantRepository participants;
    private final PublicAddress address;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InvitePartner(
            Drafts drafts,
            ParticipantRepository participants,
            PublicAddress address,
            ApplicationEventPublisher events,
            Clock clock) {
        this.drafts = drafts;
        this.participants = participants;
        this.address = address;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Writes to somebody. Asked again for the same address, the earlier invitation is taken back: only the newest link
     * works.
     *
     * @param inviter what the one who asks is called
     * @param language of the letter, {@code de} or {@code en}
     * @throws Invalid if a name or the address is missing or wrong
     */
    public void invite(String token, String inviter, Person invited, String language) {
        Seat seat = drafts.seat(token);
        if (seat.draft().reference().isPresent()) {
            throw new IssuedAlready();
        }
        List<Participant> all = drafts.participants(seat.draft());
        check(inviter, invited, all);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        participants.findById(seat.me().id()).orElseThrow().isCalled(inviter);
        all.stream()
                .filter(other -> other.email().equalsIgnoreCase(invited.email()) && !other.hasJoined())
                .forEach(
                        other -> participants.findById(other.id()).orElseThrow().revoked(now));
        String secret = Secrets.fresh();
        Instant until = now.plus(VALID);
        participants.save(Participant.invited(seat.draft().id(), Secrets.hash(secret), invited, now, until));
        events.publishEvent(new PartnerInvited(
                new Person(inviter, "").name(),
                invited,
                seat.draft().content().initiative(),
                language,
                address.of("/entwurf/" + secret),
                until));
    }

    /** Lets the invited one in; a link that is only opened, by a mail scanner for instance, does not. */
    public void join(String token, String name) {
        Participant me = drafts.invitation(token).me();
        participants.findById(me.id()).orElseThrow().joins(name, clock.instant());
    }

    /**
     * Takes an invitation back; also one that was accepted.
     *
     * @throws Refused if the one who asks was invited themselves, or means one who was not
     */
    public void revoke(String token, UUID participantId) {
        Seat seat = drafts.seat(token);
        Participant other = participants
                .findById(participantId)
                .filter(found -> found.draftId().equals(seat.draft().id()))
                .orElseThrow(() -> new NotFound("drafting.not-found"));
        if (!mayRevoke(seat.me(), other)) {
            throw new Refused("drafting.invitation.not-yours");
        }
        other.revoked(clock.instant());
    }

    /** Who was in without being asked may send those away who were. */
    public static boolean mayRevoke(Participant me, Participant other) {
        return !me.isInvited() && other.isInvited() && !other.isRevoked();
    }

    private static void check(String inviter, Person invited, List<Participant> all) {
        List<Violation> violations = LetterName.violations("inviter", inviter);
        violations.addAll(LetterName.violations("name", invited.name()));
        Optional<Violation> address = LetterName.addressViolation("email", invited.email());
        if (address.isPresent()) {
            violations.add(address.get());
        } else if (all.stream()
                .anyMatch(other -> other.hasJoined() && other.email().equalsIgnoreCase(invited.email()))) {
            violations.add(new Violation("email", "drafting.invite.already-in"));
        } else if (all.stream().filter(Participant::isInvited).count() >= MOST) {
            violations.add(Violation.of("email", "drafting.invite.enough", MOST));
        }
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
    }
}
