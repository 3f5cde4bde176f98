package nrw.bildungspartner.document.template;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nrw.bildungspartner.audit.AuditStep;
import nrw.bildungspartner.audit.AuditTrail;
import nrw.bildungspartner.audit.Identification;
import nrw.bildungspartner.shell.Invalid;
import nrw.bildungspartner.shell.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides from which day on a version is used, be it a new one or an earlier one again. */
@Service
public class ActivateTemplate {

    private static final Logger LOG = LoggerFactory.getLogger(ActivateTemplate.class);
    private static final int YEARS_AHEAD = 2;

    private final TemplateVersions versions;
    private final TemplateActivationRepository activations;
    private final AuditTrail audit;
    private final Clock clock;

    ActivateTemplate(
            TemplateVersions versions, TemplateActivationRepository activations, AuditTrail audit, Clock clock) {
        this.versions = versions;
        this.activations = activations;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Invalid if the day is over or too far away, or if that very version is used on it anyway */
    @Transactional
    public TemplateActivation activate(UUID id, LocalDate from, String who) {
        TemplateVersion version = versions.find(id).orElseThrow(() -> new NotFound("template.not-found"));
        LocalDate today = versions.today();
        if (from.isBefore(today)) {
            throw new Invalid("day", "template.day.past");
        }
        if (from.isAfter(today.plusYears(YEARS_AHEAD))) {
            throw new Invalid("day", "template.day.far", YEARS_AHEAD);
        }
        if (versions.inForce(version.name(), from).id().equals(id)) {
            throw new Invalid("day", "template.day.nothing-new");
        }
        LOG.info("{}: version {} is used from {} on", version.name(), id, from);
        audit.record(AuditStep.of(version.name().subject(), "template.activated")
                .by(who, Identification.STAFF_ACCOUNT)
                .document(version.sha256())
                .with("from", from));
        return activations.save(new TemplateActivation(version, from, who, clock.instant()));
    }
}
