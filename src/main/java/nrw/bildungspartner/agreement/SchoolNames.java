package nrw.bildungspartner.agreement;

import java.util.List;
import java.util.stream.Collectors;
import nrw.bildungspartner.partner.School;
import nrw.bildungspartner.partner.SchoolRegister;
import org.springframework.stereotype.Component;

/** What lists and filters need to know of a content's schools. */
@Component
class SchoolNames {

    private final SchoolRegister register;

    SchoolNames(SchoolRegister register) {
        this.register = register;
    }

    /** All names, separated by commas. */
    String of(AgreementContent content) {
        return schools(content).stream().map(School::name).collect(Collectors.joining(", "));
    }

    /** Five digits of the first school's district. */
    String district(AgreementContent content) {
        return schools(content).get(0).districtKey();
    }

    private List<School> schools(AgreementContent content) {
        return content.schools().stream()
                .map(party -> register.byNumber(party.number()).orElseThrow())
                .toList();
    }
}
