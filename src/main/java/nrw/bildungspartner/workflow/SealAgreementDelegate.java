package nrw.bildungspartner.workflow;

import nrw.bildungspartner.signing.SealAgreement;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class SealAgreementDelegate implements JavaDelegate {

    private final SealAgreement sealAgreement;

    SealAgreementDelegate(SealAgreement sealAgreement) {
        this.sealAgreement = sealAgreement;
    }

    @Override
    public void execute(DelegateExecution execution) {
        sealAgreement.seal(execution.getProcessBusinessKey());
    }
}
