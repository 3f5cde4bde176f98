package nrw.bildungspartner.document.template;

import java.time.Clock;
import nrw.bildungspartner.audit.AuditStep;
import nrw.bildungspartner.audit.AuditTrail;
import nrw.bildungspartner.audit.Identification;
import nrw.bildungspartner.shell.Conflict;
import nrw.bildungspartner.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes back a decision whose day is still to come. */
@Service
public class CancelActivation {

    private final TemplateVersions versions;
    private final TemplateActivationRepository activations;
    private final AuditTrail audit;
    private final Clock clock;

    CancelActivation(
            TemplateVersions versions, TemplateActivationRepository activations, AuditTrail audit, Clock clock) {
        this.versions = versions;
        this.activations = activations;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Conflict if its day has come, or somebody took it back before */
    @Transactional
    public TemplateName cancel(long id, String who) {
        TemplateName name = activations
                .findById(id)
                .orElseThrow(() -> new NotFound("template.not-found"))
                .name();
        if (activations.cancel(id, who, clock.instant(), versions.today()) == 0) {
            throw new Conflict("template.activation.begun");
        }
        audit.record(AuditStep.of(name.subject(), "template.cancelled").by(who, Identification.STAFF_ACCOUNT));
        return name;
    }
}
