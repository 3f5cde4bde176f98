package nrw.bildungspartner.document.sealing;

import java.util.Objects;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns a key that cannot be used into two sentences a person can act on. */
class SealKeyUnusableAnalyzer extends AbstractFailureAnalyzer<SealKeyUnusable> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SealKeyUnusable cause) {
        return new FailureAnalysis(Objects.requireNonNull(cause.getMessage()), cause.advice(), cause);
    }
}
