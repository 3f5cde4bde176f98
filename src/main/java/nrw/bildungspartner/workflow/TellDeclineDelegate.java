package nrw.bildungspartner.workflow;

import nrw.bildungspartner.signing.TellDecline;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class TellDeclineDelegate implements JavaDelegate {

    private final TellDecline tellDecline;

    TellDeclineDelegate(TellDecline tellDecline) {
        this.tellDecline = tellDecline;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tellDecline.tell(execution.getProcessBusinessKey());
    }
}
