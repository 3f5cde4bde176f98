package nrw.bildungspartner.signing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nrw.bildungspartner.agreement.Agreement;
import nrw.bildungspartner.agreement.Agreements;
import nrw.bildungspartner.agreement.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has to sign an agreement's version that counts, and how far each one is. */
@Service
@Transactional(readOnly = true)
public class Signers {

    private final Agreements agreements;
    private final Sides sides;
    private final SigningRoundRepository rounds;
    private final SignatureRequestRepository requests;
    private final SignatureRepository signatures;
    private final SigningSettings settings;
    private final Clock clock;

    Signers(
            Agreements agreements,
            Sides sides,
            SigningRoundRepository rounds,
            SignatureRequestRepository requests,
            SignatureRepository signatures,
            SigningSettings settings,
            Clock clock) {
        this.agreements = agreements;
        this.sides = sides;
        this.rounds = rounds;
        this.requests = requests;
        this.signatures = signatures;
        this.settings = settings;
        this.clock = clock;
    }

    /** In the order of the paper; empty for a blank, of which nobody knows who signs. */
    public List<Signer> of(String reference) {
        Agreement agreement = agreements.get(reference);
        Map<String, SignatureRequest> asked = round(reference)
                .map(round -> requests.findByRoundIdOrderByPlace(round.id()).stream()
                        .collect(Collectors.toMap(SignatureRequest::signer, Function.identity())))
                .orElse(Map.of());
        Map<String, Signature> signed =
                signatures(reference).stream().collect(Collectors.toMap(Signature::signer, Function.identity()));
        return agreement.content().map(sides::of).orElse(List.of()).stream()
                .map(side -> signer(side, asked.get(side.key()), signed.get(side.key())))
                .toList();
    }

    /** This side, if the agreement has it. */
    public Optional<Signer> find(String reference, String signerKey) {
        return of(reference).stream()
                .filter(side -> side.key().equals(signerKey))
                .findFirst();
    }

    /** The signatures under the version that counts, the oldest first. */
    public List<Signature> signatures(String reference) {
        return signatures.findByReferenceAndDocumentVersionOrderById(
                reference, agreements.get(reference).documentVersion());
    }

    /** The round of the version that counts; empty for a blank. */
    public Optional<SigningRound> round(String reference) {
        return rounds.findByReferenceAndDocumentVersion(
                reference, agreements.get(reference).documentVersion());
    }

    private Signer signer(Side side, @Nullable SignatureRequest request, @Nullable Signature signature) {
        Person person = request == null ? side.contact() : request.person();
        if (signature != null) {
            return new Signer(
                    side.key(),
                    side.name(),
                    signature.name().isEmpty() ? person : new Person(signature.name(), signature.email()),
                    SignerState.SIGNED,
                    signature.signedAt(),
                    signature.way(),
                    null,
                    false,
                    "");
        }
        SignerState state = request == null || (request.isAsked() && !request.isDeclined())
                ? SignerState.ASKED
                : request.isDeclined() ? SignerState.DECLINED : SignerState.LATER;
        Instant reminded = request == null ? null : request.remindedAt();
        return new Signer(
                side.key(),
                side.name(),
                person,
                state,
                null,
                null,
                reminded,
                request != null && state == SignerState.ASKED && mayRemindAfter(reminded),
                request == null ? "" : request.declineReason());
    }

    private boolean mayRemindAfter(@Nullable Instant last) {
        return last == null || clock.instant().isAfter(last.plus(settings.reminderGap()));
    }
}
