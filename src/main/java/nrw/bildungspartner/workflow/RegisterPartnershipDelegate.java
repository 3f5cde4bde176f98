package nrw.bildungspartner.workflow;

import nrw.bildungspartner.registration.RegisterPartnership;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RegisterPartnershipDelegate implements JavaDelegate {

    private final RegisterPartnership registerPartnership;

    RegisterPartnershipDelegate(RegisterPartnership registerPartnership) {
        this.registerPartnership = registerPartnership;
    }

    @Override
    public void execute(DelegateExecution execution) {
        registerPartnership.register(execution.getProcessBusinessKey());
    }
}
