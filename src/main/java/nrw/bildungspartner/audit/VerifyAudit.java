package nrw.bildungspartner.audit;

import java.util.List;
import nrw.bildungspartner.audit.AuditReport.Break;
import nrw.bildungspartner.audit.AuditReport.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Walks the whole chain, row by row, and names the first link that does not hold. */
@Service
public class VerifyAudit {

    private final Chain chain;
    private final AuditSettings settings;

    VerifyAudit(JdbcClient jdbc, AuditSettings settings) {
        this.chain = new Chain(jdbc);
        this.settings = settings;
    }

    /** All of it as it is at one moment, while others go on writing. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public AuditReport verify() {
        Chain.End end = chain.end();
        AuditEntry first = null;
        AuditEntry last = null;
        AuditHead reached = AuditHead.NONE;
        for (List<AuditEntry> page = chain.after(0); !page.isEmpty(); page = chain.after(reached.sequence())) {
            for (AuditEntry entry : page) {
                Break broken = check(entry, reached, end.head());
                if (broken != null) {
                    return new AuditReport(reached.sequence(), first, last, end.head(), broken);
                }
                first = first == null ? entry : first;
                last = entry;
                reached = entry.asHead();
            }
        }
        return new AuditReport(reached.sequence(), first, last, end.head(), check(end, reached, last));
    }

    private static @Nullable Break check(AuditEntry entry, AuditHead before, AuditHead end) {
        if (entry.sequence() > end.sequence() && before.sequence() == end.sequence()) {
            return new Break(Kind.ADDED, entry.sequence(), entry);
        }
        if (entry.sequence() != before.sequence() + 1) {
            return new Break(Kind.MISSING, before.sequence() + 1, null);
        }
        if (!entry.hash().equals(entry.contentHash())) {
            return new Break(Kind.CHANGED, entry.sequence(), entry);
        }
        if (!entry.previousHash().equals(before.hash())) {
            return new Break(Kind.UNLINKED, entry.sequence(), entry);
        }
        return null;
    }

    private @Nullable Break check(Chain.End end, AuditHead reached, @Nullable AuditEntry last) {
        if (reached.sequence() < end.head().sequence()) {
            return new Break(Kind.CUT_OFF, reached.sequence() + 1, null);
        }
        if (!reached.equals(end.head())) {
            return new Break(Kind.OTHER_END, reached.sequence(), last);
        }
        boolean ours = HeadSeal.of(settings)
                .filter(seal -> seal.isOn(end.head(), end.seal()))
                .isPresent();
        return ours ? null : new Break(Kind.NOT_SEALED, reached.sequence(), last);
    }
}
