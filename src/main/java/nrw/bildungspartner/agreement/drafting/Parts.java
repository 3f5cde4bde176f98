package nrw.bildungspartner.agreement.drafting;

import java.time.LocalDate;
import java.util.List;
import nrw.bildungspartner.agreement.AgreementContent;
import nrw.bildungspartner.agreement.AgreementContent.Activity;
import nrw.bildungspartner.agreement.AgreementContent.InstitutionParty;
import nrw.bildungspartner.agreement.AgreementContent.Publication;
import nrw.bildungspartner.agreement.AgreementContent.SchoolConference;
import nrw.bildungspartner.agreement.AgreementContent.SchoolParty;
import nrw.bildungspartner.agreement.AgreementContent.ThirdPartner;
import org.jspecify.annotations.Nullable;

/** A content with one part exchanged and all others as they were. */
record Parts(AgreementContent was) {

    AgreementContent initiative(String initiative, String language) {
        return new AgreementContent(
                initiative,
                was.schools(),
                was.institution(),
                was.thirdPartner(),
                was.goals(),
                was.activities(),
                was.curriculumAnchor(),
                was.costs(),
                was.start(),
                was.durationYears(),
                was.evaluation(),
                was.schoolConference(),
                was.allPupils(),
                was.publication(),
                language);
    }

    AgreementContent schools(List<SchoolParty> schools) {
        return new AgreementContent(
                was.initiative(),
                schools,
                was.institution(),
                was.thirdPartner(),
                was.goals(),
                was.activities(),
                was.curriculumAnchor(),
                was.costs(),
                was.start(),
                was.durationYears(),
                was.evaluation(),
                was.schoolConference(),
                was.allPupils(),
                was.publication(),
                was.language());
    }

    AgreementContent institution(InstitutionParty institution, @Nullable ThirdPartner thirdPartner) {
        return new AgreementContent(
                was.initiative(),
                was.schools(),
                institution,
                thirdPartner,
                was.goals(),
                was.activities(),
                was.curriculumAnchor(),
                was.costs(),
                was.start(),
                was.durationYears(),
                was.evaluation(),
                was.schoolConference(),
                was.allPupils(),
                was.publication(),
                was.language());
    }

    AgreementContent goals(List<String> goals) {
        return new AgreementContent(
                was.initiative(),
                was.schools(),
                was.institution(),
                was.thirdPartner(),
                goals,
                was.activities(),
                was.curriculumAnchor(),
                was.costs(),
                was.start(),
                was.durationYears(),
                was.evaluation(),
                was.schoolConference(),
                was.allPupils(),
                was.publication(),
                was.language());
    }

    AgreementContent activities(List<Activity> activities) {
        return new AgreementContent(
                was.initiative(),
                was.schools(),
                was.institution(),
                was.thirdPartner(),
                was.goals(),
                activities,
                was.curriculumAnchor(),
                was.costs(),
                was.start(),
                was.durationYears(),
                was.evaluation(),
                was.schoolConference(),
                was.allPupils(),
                was.publication(),
                was.language());
    }

    AgreementContent curriculumAnchor(String curriculumAnchor) {
        return new AgreementContent(
                was.initiative(),
                was.schools(),
                was.institution(),
                was.thirdPartner(),
                was.goals(),
                was.activities(),
                curriculumAnchor,
                was.costs(),
                was.start(),
                was.durationYears(),
                was.evaluation(),
                was.schoolConference(),
                was.allPupils(),
                was.publication(),
                was.language());
    }

    AgreementContent frame(@Nullable LocalDate start, @Nullable Integer durationYears, String costs) {
        return new AgreementContent(
                was.initiative(),
                was.schools(),
                was.institution(),
                was.thirdPartner(),
                was.goals(),
                was.activities(),
                was.curriculumAnchor(),
                costs,
                start,
                durationYears,
                was.evaluation(),
                was.schoolConference(),
                was.allPupils(),
                was.publication(),
                was.language());
    }

    AgreementContent evaluation(String evaluation) {
        return new AgreementContent(
                was.initiative(),
                was.schools(),
                was.institution(),
                was.thirdPartner(),
                was.goals(),
                was.activities(),
                was.curriculumAnchor(),
                was.costs(),
                was.start(),
                was.durationYears(),
                evaluation,
                was.schoolConference(),
                was.allPupils(),
                was.publication(),
                was.language());
    }

    AgreementContent publication(Publication publication) {
        return new AgreementContent(
                was.initiative(),
                was.schools(),
                was.institution(),
                was.thirdPartner(),
                was.goals(),
                was.activities(),
                was.curriculumAnchor(),
                was.costs(),
                was.start(),
                was.durationYears(),
                was.evaluation(),
                was.schoolConference(),
                was.allPupils(),
                publication,
                was.language());
    }

    AgreementContent schoolConference(SchoolConference schoolConference) {
        return new AgreementContent(
                was.initiative(),
                was.schools(),
                was.institution(),
                was.thirdPartner(),
                was.goals(),
                was.activities(),
                was.curriculumAnchor(),
                was.costs(),
                was.start(),
                was.durationYears(),
                was.evaluation(),
                schoolConference,
                was.allPupils(),
                was.publication(),
                was.language());
    }

    AgreementContent allPupils(boolean allPupils) {
        return new AgreementContent(
                was.initiative(),
                was.schools(),
                was.institution(),
                was.thirdPartner(),
                was.goals(),
                was.activities(),
                was.curriculumAnchor(),
                was.costs(),
                was.start(),
                was.durationYears(),
                was.evaluation(),
                was.schoolConference(),
                allPupils,
                was.publication(),
                was.language());
    }
}
