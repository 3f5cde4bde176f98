package nrw.bildungspartner.agreement;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down on the agreement what the office decided, for its partners to read. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class RecordDecision {

    private final AgreementRepository agreements;

    RecordDecision(AgreementRepository agreements) {
        this.agreements = agreements;
    }

    /** What must be mended, or why it was rejected. */
    public void remarked(String reference, List<Remark> remarks) {
        agreements.findById(reference).orElseThrow().remarked(remarks);
    }

    /** The number under which the partnership stands in the register; earlier remarks are settled. */
    public void registered(String reference, String registrationNumber) {
        Agreement agreement = agreements.findById(reference).orElseThrow();
        agreement.registeredAs(registrationNumber);
        agreement.remarked(List.of());
    }
}
