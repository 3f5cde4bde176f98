package nrw.bildungspartner.agreement.drafting.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nrw.bildungspartner.agreement.AgreementContent;
import nrw.bildungspartner.agreement.AgreementContent.SchoolConference;
import nrw.bildungspartner.agreement.drafting.Answer;
import nrw.bildungspartner.shell.Violation;
import org.jspecify.annotations.Nullable;

/** The forms of the steps that ask for one or two things only. */
final class SmallForms {

    private SmallForms() {}

    record InitiativeForm(String initiative, String language) implements StepForm {

        InitiativeForm(@Nullable String initiative, @Nullable String language) {
            this.initiative = Typed.text(initiative);
            this.language = Typed.text(language);
        }

        static InitiativeForm of(Answer.InitiativeChoice answer) {
            return new InitiativeForm(answer.initiative(), answer.language());
        }

        @Override
        public Answer.InitiativeChoice answer() {
            return new Answer.InitiativeChoice(initiative, language);
        }
    }

    record CurriculumForm(String curriculumAnchor) implements StepForm {

        CurriculumForm(@Nullable String curriculumAnchor) {
            this.curriculumAnchor = Typed.text(curriculumAnchor);
        }

        static CurriculumForm of(Answer.Curriculum answer) {
            return new CurriculumForm(answer.text());
        }

        @Override
        public Answer.Curriculum answer() {
            return new Answer.Curriculum(curriculumAnchor);
        }
    }

    record EvaluationForm(String evaluation) implements StepForm {

        EvaluationForm(@Nullable String evaluation) {
            this.evaluation = Typed.text(evaluation);
        }

        static EvaluationForm of(Answer.Evaluation answer) {
            return new EvaluationForm(answer.text());
        }

        @Override
        public Answer.Evaluation answer() {
            return new Answer.Evaluation(evaluation);
        }
    }

    record PublicationForm(boolean entry, boolean contacts) implements StepForm {

        static PublicationForm typed(@Nullable String entry, @Nullable String contacts) {
            return new PublicationForm(Typed.ticked(entry), Typed.ticked(contacts));
        }

        static PublicationForm of(Answer.Publication answer) {
            return new PublicationForm(
                    answer.publication().entry(), answer.publication().contacts());
        }

        /** Names are shown beside an entry, so without an entry there are none. */
        @Override
        public Answer.Publication answer() {
            return new Answer.Publication(new AgreementContent.Publication(entry, entry && contacts));
        }
    }

    record PupilsForm(String allPupils) implements StepForm {

        PupilsForm(@Nullable String allPupils) {
            this.allPupils = Typed.text(allPupils);
        }

        static PupilsForm of(Answer.Pupils answer, boolean answered) {
            return new PupilsForm(answer.all() ? "true" : answered ? "false" : "");
        }

        @Override
        public Answer.Pupils answer() {
            return new Answer.Pupils(Typed.ticked(allPupils));
        }
    }

    /** When it begins, how long it lasts and what it costs. */
    record FrameForm(String start, String durationYears, String costs) implements StepForm {

        FrameForm(@Nullable String start, @Nullable String durationYears, @Nullable String costs) {
            this.start = Typed.text(start);
            this.durationYears = Typed.text(durationYears);
            this.costs = Typed.text(costs);
        }

        static FrameForm of(Answer.Frame answer) {
            return new FrameForm(
                    answer.start() == null ? "" : answer.start().toString(),
                    answer.durationYears() == null ? "" : answer.durationYears().toString(),
                    answer.costs());
        }

        @Override
        public Answer.Frame answer() {
            return new Answer.Frame(
                    Typed.date(start).orElse(null), Typed.number(durationYears).orElse(null), costs);
        }

        @Override
        public List<Violation> unreadable() {
            List<Violation> found = new ArrayList<>();
            if (Typed.isUnreadable(start, Typed.date(start))) {
                found.add(new Violation("start", "drafting.unreadable.date"));
            }
            if (Typed.isUnreadable(durationYears, Typed.number(durationYears))) {
                found.add(new Violation("durationYears", "drafting.unreadable.number"));
            }
            return List.copyOf(found);
        }
    }

    /** How the school conference stands to it; each of the two days belongs to one of the choices. */
    record ConferenceForm(Choice schoolConference) implements StepForm {

        ConferenceForm(@Nullable Choice schoolConference) {
            this.schoolConference = schoolConference == null ? new Choice(null, null) : schoolConference;
        }

        static ConferenceForm of(Answer.Conference answer) {
            LocalDate date = answer.conference().date();
            return new ConferenceForm(new Choice(answer.conference().status(), date == null ? "" : date.toString()));
        }

        @Override
        public Answer.Conference answer() {
            boolean open = schoolConference.status.equals("open");
            return new Answer.Conference(new SchoolConference(
                    schoolConference.status,
                    open ? null : Typed.date(schoolConference.date).orElse(null)));
        }

        @Override
        public List<Violation> unreadable() {
            return !schoolConference.status.equals("open")
                            && Typed.isUnreadable(schoolConference.date, Typed.date(schoolConference.date))
                    ? List.of(new Violation("schoolConference.date", "drafting.unreadable.date"))
                    : List.of();
        }

        record Choice(String status, String date) {

            Choice(@Nullable String status, @Nullable String date) {
                this.status = status == null || status.isBlank() ? "open" : status;
                this.date = Typed.text(date);
            }
        }
    }
}
