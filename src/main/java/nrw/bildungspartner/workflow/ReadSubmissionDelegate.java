package nrw.bildungspartner.workflow;

import nrw.bildungspartner.review.EvaluateSubmissions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ReadSubmissionDelegate implements JavaDelegate {

    private final EvaluateSubmissions evaluateSubmissions;

    ReadSubmissionDelegate(EvaluateSubmissions evaluateSubmissions) {
        this.evaluateSubmissions = evaluateSubmissions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        evaluateSubmissions.evaluate(execution.getProcessBusinessKey());
    }
}
