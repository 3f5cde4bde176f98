package nrw.bildungspartner.signing;

import java.util.ArrayList;
import java.util.List;
import nrw.bildungspartner.agreement.AgreementContent;
import nrw.bildungspartner.agreement.AgreementContent.SchoolParty;
import nrw.bildungspartner.agreement.AgreementContent.ThirdPartner;
import nrw.bildungspartner.partner.School;
import nrw.bildungspartner.partner.SchoolRegister;
import org.springframework.stereotype.Component;

/** The sides of an agreement, in the order of the paper. */
@Component
class Sides {

    private final SchoolRegister register;

    Sides(SchoolRegister register) {
        this.register = register;
    }

    List<Side> of(AgreementContent content) {
        List<Side> sides = new ArrayList<>();
        for (SchoolParty school : content.schools()) {
            sides.add(new Side(
                    "signature-school-" + school.number(),
                    register.byNumber(school.number()).map(School::name).orElse(school.number()),
                    school.contact()));
        }
        sides.add(new Side(
                "signature-institution",
                content.institution().name(),
                content.institution().contact()));
        ThirdPartner third = content.thirdPartner();
        if (third != null) {
            sides.add(new Side("signature-third-partner", third.name(), third.contact()));
        }
        return sides;
    }
}
