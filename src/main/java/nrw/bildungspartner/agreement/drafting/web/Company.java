package nrw.bildungspartner.agreement.drafting.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import nrw.bildungspartner.agreement.drafting.Drafts;
import nrw.bildungspartner.agreement.drafting.History;
import nrw.bildungspartner.agreement.drafting.InvitePartner;
import nrw.bildungspartner.agreement.drafting.Participant;
import nrw.bildungspartner.agreement.drafting.Revision;
import nrw.bildungspartner.agreement.drafting.Seat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who writes on a draft, as a page shows it. */
@Component
class Company {

    private final Drafts drafts;
    private final History history;
    private final Wordings words;
    private final Clock clock;

    Company(Drafts drafts, History history, Wordings words, Clock clock) {
        this.drafts = drafts;
        this.history = history;
        this.words = words;
        this.clock = clock;
    }

    /**
     * @param state {@code in}, {@code invited}, {@code expired} or {@code revoked}
     * @param revocable whether the reader may send this person away
     */
    record Face(
            UUID id,
            String name,
            boolean me,
            String state,
            String email,
            @Nullable Instant until,
            boolean revocable) {

        /** One or two letters that stand for the name. */
        public String initials() {
            String letters = List.of(name.strip().split("\\s+")).stream()
                    .filter(word -> !word.isEmpty())
                    .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                    .collect(Collectors.joining());
            int length = letters.codePointCount(0, letters.length());
            return length <= 2
                    ? letters
                    : letters.substring(0, letters.offsetByCodePoints(0, 1))
                            + letters.substring(letters.offsetByCodePoints(0, length - 1));
        }

        public boolean counts() {
            return state.equals("in") || state.equals("invited");
        }
    }

    /** Somebody's latest change. */
    record Latest(Face who, String step, Instant at) {}

    /** @param faces in the order they came */
    record View(List<Face> faces, @Nullable Latest latest) {

        /** Whether there is anybody to talk to. */
        public boolean isShared() {
            return faces.stream().filter(Face::counts).count() > 1;
        }

        /** All who write along, the reader first. */
        public List<Face> present() {
            return faces.stream()
                    .filter(Face::counts)
                    .sorted((a, b) -> Boolean.compare(b.me, a.me))
                    .toList();
        }

        /** The names of all but the reader. */
        public String others() {
            return faces.stream()
                    .filter(face -> face.counts() && !face.me)
                    .map(Face::name)
                    .collect(Collectors.joining(", "));
        }

        public Face face(UUID id) {
            return faces.stream().filter(face -> face.id.equals(id)).findFirst().orElseThrow();
        }
    }

    View of(Seat seat, Locale locale) {
        Instant now = clock.instant();
        List<Face> faces = drafts.participants(seat.draft()).stream()
                .map(person -> new Face(
                        person.id(),
                        name(person, locale),
                        person.id().equals(seat.me().id()),
                        state(person, now),
                        person.email(),
                        person.expiresAt(),
                        InvitePartner.mayRevoke(seat.me(), person)))
                .toList();
        View view = new View(faces, null);
        return history.latest(seat.draft())
                .map(latest -> new View(faces, latest(view, latest, locale)))
                .orElse(view);
    }

    private Latest latest(View view, Revision latest, Locale locale) {
        return new Latest(
                view.face(latest.participantId()),
                words.text("drafting.step." + latest.step().slug(), locale),
                latest.madeAt());
    }

    private String name(Participant person, Locale locale) {
        return person.name().isEmpty() ? words.text("drafting.together.nameless", locale) : person.name();
    }

    private static String state(Participant person, Instant now) {
        return person.isRevoked()
                ? "revoked"
                : person.isExpired(now) ? "expired" : person.hasJoined() ? "in" : "invited";
    }
}
