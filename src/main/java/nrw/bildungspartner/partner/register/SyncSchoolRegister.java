package nrw.bildungspartner.partner.register;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import nrw.bildungspartner.partner.register.ImportLedger.Order;
import nrw.bildungspartner.partner.register.RegisterImport.Source;
import nrw.bildungspartner.partner.register.RegisterImport.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.stereotype.Service;

/**
 * Brings the school register up to date from an official file: new schools are entered, changed ones changed, gone ones
 * closed. The same file twice changes nothing the second time, one run goes at a time, and a school is never deleted.
 */
@Service
public class SyncSchoolRegister {

    private static final Logger log = LoggerFactory.getLogger(SyncSchoolRegister.class);

    private final ImportLedger ledger;
    private final RegisterComparison comparison;
    private final RegisterSettings settings;
    private final SimpleAsyncTaskExecutor background = new SimpleAsyncTaskExecutor("register-import-");

    SyncSchoolRegister(ImportLedger ledger, RegisterComparison comparison, RegisterSettings settings) {
        this.ledger = ledger;
        this.comparison = comparison;
        this.settings = settings;
        background.setTaskTerminationTimeout(30_000);
    }

    /**
     * Takes the file in and works on it in the background; {@link RegisterImports} tells how far it is.
     *
     * @return the run
     * @throws nrw.bildungspartner.shell.Conflict if another run is going on
     * @throws RefusedFile if the file is too large
     */
    public UUID start(Source source, String fileName, String startedBy, InputStream content) throws IOException {
        UUID run = open(source, fileName, startedBy, content);
        background.execute(() -> work(run));
        return run;
    }

    /** The same, but returns when it is over. */
    public UUID run(Source source, String fileName, String startedBy, InputStream content) throws IOException {
        UUID run = open(source, fileName, startedBy, content);
        work(run);
        return run;
    }

    /**
     * Lets a file that would close many schools do so, or one that broke off run again, in the background.
     *
     * @throws nrw.bildungspartner.shell.Conflict if another run is going on, or this one is not waiting any more
     */
    public void runAgain(UUID run, String confirmedBy) {
        ledger.reopen(run, confirmedBy);
        background.execute(() -> work(run));
    }

    private UUID open(Source source, String fileName, String startedBy, InputStream content) throws IOException {
        StoredFile file = StoredFile.of(content, settings.maxSize().toBytes());
        return ledger.open(new Order(source, fileName, startedBy), file);
    }

    private void work(UUID run) {
        try {
            comparison.apply(run, ledger.content(run));
        } catch (RefusedFile refused) {
            boolean mayBeConfirmed = refused.refusal() == Refusal.TOO_MANY_CLOSINGS;
            ledger.end(run, mayBeConfirmed ? State.UNCONFIRMED : State.REFUSED, refused.refusal(), refused.detail());
        } catch (RuntimeException e) {
            log.error("Der Abgleich {} des Schulverzeichnisses ist abgebrochen", run, e);
            ledger.end(run, State.FAILED, Refusal.INTERRUPTED, "");
        }
    }

    @PreDestroy
    void awaitEnd() {
        background.close();
    }
}
