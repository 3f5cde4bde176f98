package nrw.bildungspartner.workflow;

import java.util.UUID;
import nrw.bildungspartner.intake.ReadMail;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ReadMailDelegate implements JavaDelegate {

    private final ReadMail readMail;

    ReadMailDelegate(ReadMail readMail) {
        this.readMail = readMail;
    }

    @Override
    public void execute(DelegateExecution execution) {
        readMail.read(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
