package nrw.bildungspartner.tracking.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import nrw.bildungspartner.agreement.TrackingLinks;
import nrw.bildungspartner.intake.IncomingMail;
import nrw.bildungspartner.intake.MailLedger;
import nrw.bildungspartner.shell.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Says how far reading is of what was uploaded last; without JavaScript the page itself says it. */
@Controller
@RequestMapping("/stand")
class UploadProgress {

    /** What came longer ago is told by the timeline. */
    private static final Duration RECENT = Duration.ofMinutes(30);

    private final TrackingLinks links;
    private final MailLedger ledger;
    private final Clock clock;

    UploadProgress(TrackingLinks links, MailLedger ledger, Clock clock) {
        this.links = links;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The latest upload; the messages are {@code tracking.upload.<word>}. */
    record Latest(Instant receivedAt, int files, boolean inWork, String word) {}

    /** Nothing new while it is read; then a reason to load the page again. */
    @GetMapping("/{token}/einsendung/stand")
    ResponseEntity<Void> progress(@PathVariable String token) {
        String reference = links.open(token).orElseThrow(() -> new NotFound("agreement.not-found"));
        return latest(reference).filter(Latest::inWork).isPresent()
                ? ResponseEntity.noContent().build()
                : ResponseEntity.ok().header("HX-Refresh", "true").build();
    }

    Optional<Latest> latest(String reference) {
        return ledger.latestUpload(reference)
                .filter(upload ->
                        upload.isInWork() || upload.receivedAt().plus(RECENT).isAfter(clock.instant()))
                .map(upload -> new Latest(
                        upload.receivedAt(), ledger.attachments(upload.id()).size(), upload.isInWork(), word(upload)));
    }

    private static String word(IncomingMail upload) {
        return switch (upload.state()) {
            case RECEIVED, MATCHED -> "reading";
            case UNMATCHED, FAILED -> "looked-at";
            default ->
                upload.reason().orElse("read").toLowerCase(Locale.ROOT).equals("already-received") ? "known" : "read";
        };
    }
}
