package nrw.bildungspartner;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two sentences what a second start means, instead of a stack trace. */
final class AlreadyRunningAdvice extends AbstractFailureAnalyzer<DataDirectory.AlreadyRunning> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DataDirectory.AlreadyRunning cause) {
        return new FailureAnalysis(
                cause.getMessage() + ".",
                "Beenden Sie die laufende Anwendung, oder starten Sie mit einem anderen Verzeichnis:"
                        + " --bildungspartner.data-dir=…",
                cause);
    }
}
