package nrw.bildungspartner.workflow;

import nrw.bildungspartner.signing.RemindSigners;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RemindSignersDelegate implements JavaDelegate {

    private final RemindSigners remindSigners;

    RemindSignersDelegate(RemindSigners remindSigners) {
        this.remindSigners = remindSigners;
    }

    @Override
    public void execute(DelegateExecution execution) {
        remindSigners.remindMissing(execution.getProcessBusinessKey());
    }
}
