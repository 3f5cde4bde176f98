package nrw.bildungspartner.workflow;

import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import nrw.bildungspartner.correspondence.LetterKind;
import nrw.bildungspartner.correspondence.SendLetter;
import nrw.bildungspartner.shell.Formats;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends the letter that the model names in the step's input {@code letter}; {@code until} is how long there is time. */
@Component
class SendLetterDelegate implements JavaDelegate {

    private final SendLetter sendLetter;

    SendLetterDelegate(SendLetter sendLetter) {
        this.sendLetter = sendLetter;
    }

    @Override
    public void execute(DelegateExecution execution) {
        sendLetter.toPartners(
                execution.getProcessBusinessKey(),
                LetterKind.valueOf((String) execution.getVariable(ProcessKeys.LETTER)),
                Optional.ofNullable((Date) execution.getVariable(ProcessKeys.UNTIL))
                        .<Map<String, Object>>map(until ->
                                Map.of(ProcessKeys.UNTIL, LocalDate.ofInstant(until.toInstant(), Formats.ZONE)))
                        .orElse(Map.of()));
    }
}
