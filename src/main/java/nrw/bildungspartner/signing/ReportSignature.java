package nrw.bildungspartner.signing;

import java.time.Clock;
import nrw.bildungspartner.agreement.Agreement;
import nrw.bildungspartner.agreement.AgreementState;
import nrw.bildungspartner.agreement.Agreements;
import nrw.bildungspartner.shell.Conflict;
import nrw.bildungspartner.shell.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a side tell that it has signed on paper, so that the other one sees who is still missing. */
@Service
public class ReportSignature {

    private final Agreements agreements;
    private final Signers signers;
    private final SignatureRepository signatures;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReportSignature(
            Agreements agreements,
            Signers signers,
            SignatureRepository signatures,
            ApplicationEventPublisher events,
            Clock clock) {
        this.agreements = agreements;
        this.signers = signers;
        this.signatures = signatures;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Telling it twice changes nothing.
     *
     * @throws NotFound if this agreement has no such signer
     * @throws Conflict if the agreement is past signing
     */
    @Transactional
    public void report(String reference, String signerKey) {
        Agreement agreement = agreements.get(reference);
        Signer signer = signers.of(reference).stream()
                .filter(side -> side.key().equals(signerKey))
                .findFirst()
                .orElseThrow(() -> new NotFound("signing.signer.not-found"));
        if (signer.signed().isPresent()) {
            return;
        }
        if (agreement.state() != AgreementState.ISSUED && agreement.state() != AgreementState.SIGNING) {
            throw new Conflict("signing.too-late");
        }
        signatures.saveAndFlush(new Signature(reference, agreement.documentVersion(), signerKey, clock.instant()));
        events.publishEvent(new SignatureGiven(reference, signerKey));
    }
}
