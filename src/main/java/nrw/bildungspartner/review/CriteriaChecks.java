package nrw.bildungspartner.review;

import java.util.ArrayList;
import java.util.List;
import nrw.bildungspartner.agreement.Agreement;
import nrw.bildungspartner.agreement.AgreementContent;
import org.springframework.stereotype.Component;

/** Holds the agreement's content against the programme's criteria. */
@Component
class CriteriaChecks {

    List<Observation> observe(Agreement agreement) {
        List<Observation> seen = new ArrayList<>();
        if (agreement.content().isEmpty()) {
            seen.add(Observation.of("content-unknown", Severity.DECIDE, ""));
            return seen;
        }
        AgreementContent content = agreement.content().get();
        switch (content.schoolConference().status()) {
            case "approved" -> seen.add(Observation.of("conference-approved", Severity.OK, "schoolConference"));
            case "planned" -> seen.add(Observation.of("conference-planned", Severity.DECIDE, "schoolConference"));
            default -> seen.add(Observation.of("conference-open", Severity.DECIDE, "schoolConference"));
        }
        seen.add(Observation.of("duration", Severity.OK, "durationYears", String.valueOf(content.durationYears())));
        seen.add(Observation.of("contacts", Severity.OK, "contacts"));
        return seen;
    }
}
