package nrw.bildungspartner.workflow;

import java.util.UUID;
import nrw.bildungspartner.intake.HandOverSubmission;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class HandOverSubmissionDelegate implements JavaDelegate {

    private final HandOverSubmission handOverSubmission;

    HandOverSubmissionDelegate(HandOverSubmission handOverSubmission) {
        this.handOverSubmission = handOverSubmission;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                ProcessKeys.RECOGNITION,
                handOverSubmission
                        .handOver(UUID.fromString(execution.getProcessBusinessKey()))
                        .state()
                        .name());
    }
}
