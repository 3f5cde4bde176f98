package nrw.bildungspartner.agreement;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notes who sent in a blank, so that letters reach somebody before its partners are known. */
@Service
public class RememberSender {

    private final AgreementRepository agreements;

    RememberSender(AgreementRepository agreements) {
        this.agreements = agreements;
    }

    /** The first to send it in stays the one; whoever has partners on record needs no other. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remember(String reference, Person sender) {
        Agreement agreement = agreements.findById(reference).orElseThrow();
        if (agreement.origin() == Origin.BLANK
                && agreement.content().isEmpty()
                && agreement.correspondent().isEmpty()) {
            agreement.hearsFrom(sender);
        }
    }

    /** What this sender sent belongs to another case, so this one is no longer to be told there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(String reference, String email) {
        Agreement agreement = agreements.findById(reference).orElseThrow();
        if (agreement
                .correspondent()
                .filter(known -> known.email().equals(email))
                .isPresent()) {
            agreement.hearsFromNobody();
        }
    }
}
