package nrw.bildungspartner.agreement.drafting;

import java.time.LocalDate;
import java.util.List;
import nrw.bildungspartner.agreement.AgreementContent;
import nrw.bildungspartner.agreement.AgreementContent.Activity;
import nrw.bildungspartner.agreement.AgreementContent.InstitutionParty;
import nrw.bildungspartner.agreement.AgreementContent.SchoolConference;
import nrw.bildungspartner.agreement.AgreementContent.SchoolParty;
import nrw.bildungspartner.agreement.AgreementContent.ThirdPartner;
import nrw.bildungspartner.agreement.Secrets;
import org.jspecify.annotations.Nullable;

/** What was answered to one step: the part of the content this step is about, and no other. */
public sealed interface Answer {

    Step step();

    /** The content with this part exchanged. */
    AgreementContent in(AgreementContent content);

    /** How this step stands in a content. */
    static Answer of(Step step, AgreementContent content) {
        return switch (step) {
            case INITIATIVE -> new InitiativeChoice(content.initiative(), content.language());
            case SCHOOLS -> new Schools(content.schools());
            case INSTITUTION -> new Institution(content.institution(), content.thirdPartner());
            case GOALS -> new Goals(content.goals());
            case ACTIVITIES -> new Activities(content.activities());
            case CURRICULUM -> new Curriculum(content.curriculumAnchor());
            case FRAME -> new Frame(content.start(), content.durationYears(), content.costs());
            case EVALUATION -> new Evaluation(content.evaluation());
            case PUBLICATION -> new Publication(content.publication());
            case CONFERENCE -> new Conference(content.schoolConference());
            case PUPILS -> new Pupils(content.allPupils());
        };
    }

    /** Tells two versions of an answer apart; a form carries that of the version it was based on. */
    default String fingerprint() {
        return Secrets.hash(toString()).substring(0, 16);
    }

    record InitiativeChoice(String initiative, String language) implements Answer {

        @Override
        public Step step() {
            return Step.INITIATIVE;
        }

        @Override
        public AgreementContent in(AgreementContent content) {
            return new Parts(content).initiative(initiative, language);
        }
    }

    record Schools(List<SchoolParty> schools) implements Answer {

        @Override
        public Step step() {
            return Step.SCHOOLS;
        }

        @Override
        public AgreementContent in(AgreementContent content) {
            return new Parts(content).schools(schools);
        }
    }

    record Institution(
            InstitutionParty institution, @Nullable ThirdPartner thirdPartner) implements Answer {

        @Override
        public Step step() {
            return Step.INSTITUTION;
        }

        @Override
        public AgreementContent in(AgreementContent content) {
            return new Parts(content).institution(institution, thirdPartner);
        }
    }

    record Goals(List<String> goals) implements Answer {

        @Override
        public Step step() {
            return Step.GOALS;
        }

        @Override
        public AgreementContent in(AgreementContent content) {
            return new Parts(content).goals(goals);
        }
    }

    record Activities(List<Activity> activities) implements Answer {

        @Override
        public Step step() {
            return Step.ACTIVITIES;
        }

        @Override
        public AgreementContent in(AgreementContent content) {
            return new Parts(content).activities(activities);
        }
    }

    record Curriculum(String text) implements Answer {

        @Override
        public Step step() {
            return Step.CURRICULUM;
        }

        @Override
        public AgreementContent in(AgreementContent content) {
            return new Parts(content).curriculumAnchor(text);
        }
    }

    record Frame(@Nullable LocalDate start, @Nullable Integer durationYears, String costs) implements Answer {

        @Override
        public Step step() {
            return Step.FRAME;
        }

        @Override
        public AgreementContent in(AgreementContent content) {
            return new Parts(content).frame(start, durationYears, costs);
        }
    }

    record Evaluation(String text) implements Answer {

        @Override
        public Step step() {
            return Step.EVALUATION;
        }

        @Override
        public AgreementContent in(AgreementContent content) {
            return new Parts(content).evaluation(text);
        }
    }

    record Publication(AgreementContent.Publication publication) implements Answer {

        @Override
        public Step step() {
            return Step.PUBLICATION;
        }

        @Override
        public AgreementContent in(AgreementContent content) {
            return new Parts(content).publication(publication);
        }
    }

    record Conference(SchoolConference conference) implements Answer {

        @Override
        public Step step() {
            return Step.CONFERENCE;
        }

        @Override
        public AgreementContent in(AgreementContent content) {
            return new Parts(content).schoolConference(conference);
        }
    }

    record Pupils(boolean all) implements Answer {

        @Override
        public Step step() {
            return Step.PUPILS;
        }

        @Override
        public AgreementContent in(AgreementContent content) {
            return new Parts(content).allPupils(all);
        }
    }
}
