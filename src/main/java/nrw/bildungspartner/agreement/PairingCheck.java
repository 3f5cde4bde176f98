package nrw.bildungspartner.agreement;

import java.util.List;
import java.util.Optional;
import nrw.bildungspartner.agreement.AgreementContent.SchoolParty;
import nrw.bildungspartner.agreement.AgreementContent.ThirdPartner;
import nrw.bildungspartner.agreement.Eligibility.Objection;
import nrw.bildungspartner.agreement.Eligibility.Pairing;
import nrw.bildungspartner.partner.Initiative;
import nrw.bildungspartner.partner.Initiatives;
import nrw.bildungspartner.partner.InstitutionKind;
import nrw.bildungspartner.partner.SchoolRegister;
import nrw.bildungspartner.shell.Violation;
import org.springframework.stereotype.Service;

/** Says whether these partners may be registered together, by the office's decision table. */
@Service
public class PairingCheck {

    private final Initiatives initiatives;
    private final SchoolRegister register;
    private final Eligibility eligibility;

    PairingCheck(Initiatives initiatives, SchoolRegister register, Eligibility eligibility) {
        this.initiatives = initiatives;
        this.register = register;
        this.eligibility = eligibility;
    }

    /** Only the reasons why these partners may not be registered together, for as early in a draft as they are known. */
    public List<Violation> objections(AgreementContent content) {
        CheckPoints findings = new CheckPoints();
        check(content, initiatives.byKey(content.initiative()), findings);
        return findings.all();
    }

    void check(AgreementContent content, Optional<Initiative> initiative, CheckPoints findings) {
        String kind = content.institution().kind();
        boolean fits = initiative.isPresent() && initiative.get().admits(kind);
        ThirdPartner third = content.thirdPartner();
        String thirdKind = third == null ? "none" : thirdPartnerKind(third.kind());
        List<SchoolParty> schools = content.schools();
        // What speaks against the institution is said before any school is named.
        for (int i = 0; i < Math.max(schools.size(), 1); i++) {
            String number = schools.isEmpty() ? "" : schools.get(i).number();
            Pairing pairing = new Pairing(standing(number), kind, fits, thirdKind);
            for (Objection objection : eligibility.judge(pairing)) {
                String field = objection.field().equals("school")
                        ? "schools[" + i + "].number"
                        : objection.field().equals("institution") ? "institution.kind" : objection.field();
                findings.addOnce(field, objection.reason());
            }
        }
    }

    private String standing(String number) {
        if (number.isEmpty()) {
            return "";
        }
        return register.byNumber(number)
                .map(school -> school.isChoosable() ? "in-operation" : "closed")
                .orElse(Kindergarten.isMeant(number) ? "kindergarten" : "unknown");
    }

    private String thirdPartnerKind(String kind) {
        if (kind.equals(InstitutionKind.AUTHORITY)) {
            return "authority";
        }
        return initiatives.thirdPartnerKinds().stream()
                        .anyMatch(known -> known.key().equals(kind))
                ? "one-of-ten"
                : "other";
    }
}
