package nrw.bildungspartner.signing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nrw.bildungspartner.agreement.Agreement;
import nrw.bildungspartner.agreement.AgreementState;
import nrw.bildungspartner.agreement.Agreements;
import nrw.bildungspartner.agreement.Remark;
import nrw.bildungspartner.audit.Identification;
import nrw.bildungspartner.correspondence.LetterKind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes a signature down, asks whose turn is next, and notices when it was the last one. */
@Component
class RecordSignature {

    private final Agreements agreements;
    private final SignatureRepository signatures;
    private final SignatureRequestRepository requests;
    private final SigningLetters letters;
    private final SigningAudit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordSignature(
            Agreements agreements,
            SignatureRepository signatures,
            SignatureRequestRepository requests,
            SigningLetters letters,
            SigningAudit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.agreements = agreements;
        this.signatures = signatures;
        this.requests = requests;
        this.letters = letters;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** @param round locked by the caller, so that of two last signatures one is the last */
    @Transactional(propagation = Propagation.MANDATORY)
    void record(SigningRound round, Signature signature) {
        signatures.saveAndFlush(signature);
        events.publishEvent(new SignatureGiven(round.reference(), signature.signer()));
        List<Signature> given = signatures.of(round);
        List<SignatureRequest> missing = requests.missing(round, given);
        if (missing.isEmpty() && given.stream().allMatch(one -> one.way() == SignatureWay.ONLINE)) {
            round.completed(clock.instant());
            audit.ofRound(round, "complete", Identification.SYSTEM);
            events.publishEvent(new AllSigned(round.reference()));
        } else if (isMended(agreements.get(round.reference()), given)) {
            events.publishEvent(new AllSigned(round.reference()));
        }
        missing.stream().findFirst().filter(next -> !next.isAsked()).ifPresent(next -> ask(round, next));
    }

    /** Asks a side whose turn it is now. */
    void ask(SigningRound round, SignatureRequest request) {
        request.asked(clock.instant());
        letters.withLink(round, request, LetterKind.SIGNATURE_REQUESTED, Map.of());
    }

    /** The office asked for signatures and nothing else, and all of these were given online. */
    private static boolean isMended(Agreement agreement, List<Signature> given) {
        if (agreement.state() != AgreementState.CORRECTION_REQUESTED) {
            return false;
        }
        Set<String> online = given.stream()
                .filter(one -> one.way() == SignatureWay.ONLINE)
                .map(Signature::signer)
                .collect(Collectors.toSet());
        return agreement.remarks().stream().map(Remark::field).allMatch(online::contains);
    }
}
