package nrw.bildungspartner.workflow;

import java.util.UUID;
import nrw.bildungspartner.intake.AnswerSender;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class AnswerSenderDelegate implements JavaDelegate {

    private final AnswerSender answerSender;

    AnswerSenderDelegate(AnswerSender answerSender) {
        this.answerSender = answerSender;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answerSender.answer(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
