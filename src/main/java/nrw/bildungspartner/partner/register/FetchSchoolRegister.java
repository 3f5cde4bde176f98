package nrw.bildungspartner.partner.register;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.UUID;
import nrw.bildungspartner.partner.register.ImportLedger.Order;
import nrw.bildungspartner.partner.register.RegisterImport.Source;
import nrw.bildungspartner.shell.Conflict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Fetches the register from its official address: by one click, or by itself where a schedule is set. */
@Service
public class FetchSchoolRegister {

    private static final Logger log = LoggerFactory.getLogger(FetchSchoolRegister.class);

    private final RegisterDownload download;
    private final SyncSchoolRegister sync;
    private final ImportLedger ledger;
    private final RegisterSettings settings;

    FetchSchoolRegister(
            RegisterDownload download, SyncSchoolRegister sync, ImportLedger ledger, RegisterSettings settings) {
        this.download = download;
        this.sync = sync;
        this.ledger = ledger;
        this.settings = settings;
    }

    /** Where the register is fetched from. */
    public URI address() {
        return settings.address();
    }

    /**
     * Fetches the file and works on it in the background. That there was no file is a run of its own, which failed: the
     * history shows it whether a person or the schedule asked.
     *
     * @return the run
     * @throws Conflict if another run is going on
     */
    public UUID fetch(String startedBy) {
        Order order = new Order(Source.ADDRESS, settings.address().toString(), startedBy);
        try {
            byte[] file = download.get();
            return sync.start(order.source(), order.sourceName(), order.startedBy(), new ByteArrayInputStream(file));
        } catch (RefusedFile refused) {
            return ledger.openFailed(order, refused.refusal(), refused.detail());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Scheduled(cron = "${bildungspartner.register.cron:-}", zone = "Europe/Berlin")
    void fetchOnSchedule() {
        try {
            fetch("");
        } catch (Conflict another) {
            log.info("Das Schulverzeichnis wird gerade schon abgeglichen");
        }
    }
}
