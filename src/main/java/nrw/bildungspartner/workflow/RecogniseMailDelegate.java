package nrw.bildungspartner.workflow;

import java.util.UUID;
import nrw.bildungspartner.intake.RecogniseMail;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecogniseMailDelegate implements JavaDelegate {

    private final RecogniseMail recogniseMail;

    RecogniseMailDelegate(RecogniseMail recogniseMail) {
        this.recogniseMail = recogniseMail;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                ProcessKeys.RECOGNITION,
                recogniseMail
                        .recognise(UUID.fromString(execution.getProcessBusinessKey()))
                        .state()
                        .name());
    }
}
