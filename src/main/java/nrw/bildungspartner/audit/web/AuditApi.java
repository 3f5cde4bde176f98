package nrw.bildungspartner.audit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import nrw.bildungspartner.audit.AuditEntry;
import nrw.bildungspartner.audit.AuditHead;
import nrw.bildungspartner.audit.AuditReport;
import nrw.bildungspartner.audit.VerifyAudit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Verifies the chain for a program, a nightly watch for instance. */
@RestController
@Tag(name = "Audit")
class AuditApi {

    private final VerifyAudit verifyAudit;

    AuditApi(VerifyAudit verifyAudit) {
        this.verifyAudit = verifyAudit;
    }

    @Operation(
            summary = "Verifies the audit chain",
            description = "Walks the whole chain and names the first row that is changed, missing or does not fit.")
    @GetMapping("/api/audit/verification")
    Answer verify() {
        return Answer.of(verifyAudit.verify());
    }

    /** @param rows so many rows hold together */
    record Answer(
            boolean holds,
            long rows,
            @Nullable Instant firstAt,
            @Nullable Instant lastAt,
            AuditHead head,
            @Nullable BreakAnswer broken) {

        static Answer of(AuditReport report) {
            return new Answer(
                    report.holds(),
                    report.rows(),
                    moment(report.first()),
                    moment(report.last()),
                    report.head(),
                    report.broken() == null ? null : BreakAnswer.of(report.broken()));
        }
    }

    record BreakAnswer(
            AuditReport.Kind kind,
            long sequence,
            @Nullable String subject,
            @Nullable String act,
            @Nullable Instant at) {

        static BreakAnswer of(AuditReport.Break broken) {
            AuditEntry entry = broken.entry();
            return new BreakAnswer(
                    broken.kind(),
                    broken.sequence(),
                    entry == null ? null : entry.subject(),
                    entry == null ? null : entry.act(),
                    moment(entry));
        }
    }

    private static @Nullable Instant moment(@Nullable AuditEntry entry) {
        return entry == null ? null : entry.at();
    }
}
