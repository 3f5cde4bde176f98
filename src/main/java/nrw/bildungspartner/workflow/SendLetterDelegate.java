package nrw.bildungspartner.workflow;

import nrw.bildungspartner.correspondence.LetterKind;
import nrw.bildungspartner.correspondence.SendLetter;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends the letter that the model names in the step's input {@code letter}. */
@Component
class SendLetterDelegate implements JavaDelegate {

    private final SendLetter sendLetter;

    SendLetterDelegate(SendLetter sendLetter) {
        this.sendLetter = sendLetter;
    }

    @Override
    public void execute(DelegateExecution execution) {
        sendLetter.toPartners(execution.getProcessBusinessKey(), LetterKind.valueOf((String)
                execution.getVariable(ProcessKeys.LETTER)));
    }
}
