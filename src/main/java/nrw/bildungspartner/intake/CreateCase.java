package nrw.bildungspartner.intake;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nrw.bildungspartner.agreement.IssueBlank;
import nrw.bildungspartner.intake.recognising.PaperReading;
import nrw.bildungspartner.partner.Initiative;
import nrw.bildungspartner.partner.Initiatives;
import nrw.bildungspartner.shell.Conflict;
import nrw.bildungspartner.shell.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a case for an agreement that its partners wrote on their own, without a template of the office. */
@Service
public class CreateCase {

    private final MailLedger ledger;
    private final AssignMail assignMail;
    private final IssueBlank issueBlank;
    private final Initiatives initiatives;

    CreateCase(MailLedger ledger, AssignMail assignMail, IssueBlank issueBlank, Initiatives initiatives) {
        this.ledger = ledger;
        this.assignMail = assignMail;
        this.issueBlank = issueBlank;
        this.initiatives = initiatives;
    }

    /**
     * @param initiative its key; without one, the papers have to name exactly one initiative
     * @return the new case's reference
     * @throws Invalid if nobody can say which initiative it is
     * @throws Conflict if somebody else has dealt with the mail meanwhile
     */
    @Transactional
    public String create(UUID id, @Nullable String initiative, String who) {
        IncomingMail mail = ledger.get(id);
        if (!mail.waitsForPerson()) {
            throw new Conflict("intake.mail.dealt-with");
        }
        String key = initiative == null || initiative.isBlank()
                ? named(id).orElseThrow(() -> new Invalid("initiative", "intake.case.initiative-missing"))
                : initiatives
                        .byKey(initiative.strip())
                        .map(Initiative::key)
                        .orElseThrow(() -> new Invalid("initiative", "intake.case.initiative-unknown"));
        String reference = issueBlank.issue(key, Locale.GERMAN).reference();
        assignMail.assign(id, reference, who);
        return reference;
    }

    /** The only initiative that the papers call by its name, as in "Museum und Schule". */
    public Optional<String> named(UUID id) {
        Set<String> keys = initiatives
                .namedIn(ledger.attachments(id).stream()
                        .filter(MailAttachment::paper)
                        .flatMap(file -> file.reading().stream())
                        .map(PaperReading::text)
                        .toList())
                .keySet();
        return keys.size() == 1 ? keys.stream().findFirst() : Optional.empty();
    }
}
