package nrw.bildungspartner.workflow.rules;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nrw.bildungspartner.agreement.Eligibility;
import nrw.bildungspartner.partner.CatalogueEntry;
import nrw.bildungspartner.partner.CataloguePart;
import nrw.bildungspartner.partner.Initiative;
import nrw.bildungspartner.partner.Initiatives;
import nrw.bildungspartner.partner.InstitutionKind;
import nrw.bildungspartner.review.Severities;
import nrw.bildungspartner.review.Severity;
import nrw.bildungspartner.staff.Desk;
import org.springframework.stereotype.Component;

/** What the decision tables ask and answer, and the choices there are for it. */
@Component
public class RuleColumns {

    private final Initiatives initiatives;

    RuleColumns(Initiatives initiatives) {
        this.initiatives = initiatives;
    }

    public List<RuleColumn> conditions(RuleTable table) {
        return switch (table) {
            case ELIGIBILITY ->
                List.of(
                        new RuleColumn("school", List.of("in-operation", "closed", "unknown", "kindergarten")),
                        new RuleColumn("institutionKind", kinds()),
                        new RuleColumn("institutionFits", List.of("true", "false")),
                        new RuleColumn("thirdPartner", List.of("none", "one-of-ten", "authority", "other")));
            case RESPONSIBLE_DESK ->
                List.of(new RuleColumn(
                        "initiative",
                        initiatives.all().stream().map(Initiative::key).toList()));
            case FINDING_SEVERITY ->
                List.of(
                        new RuleColumn("finding", Severities.FINDINGS),
                        new RuleColumn("text", List.of("fixed", "own")));
        };
    }

    public List<RuleColumn> results(RuleTable table) {
        return switch (table) {
            case ELIGIBILITY ->
                List.of(
                        new RuleColumn("field", List.of("school", "institution", "thirdPartner")),
                        new RuleColumn("reason", Eligibility.REASONS));
            case RESPONSIBLE_DESK ->
                List.of(new RuleColumn(
                        "desk", Arrays.stream(Desk.values()).map(Desk::key).toList()));
            case FINDING_SEVERITY ->
                List.of(new RuleColumn(
                        "severity",
                        Arrays.stream(Severity.values()).map(Severity::key).toList()));
        };
    }

    private List<String> kinds() {
        Stream<String> listed = initiatives.all().stream()
                .flatMap(initiative -> initiative.entries(CataloguePart.KINDS).stream())
                .map(CatalogueEntry::key);
        return Stream.concat(Stream.of(RuleColumn.LISTED, InstitutionKind.OTHER, InstitutionKind.KINDERGARTEN), listed)
                .toList();
    }
}
