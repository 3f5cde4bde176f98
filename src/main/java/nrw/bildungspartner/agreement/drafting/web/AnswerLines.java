package nrw.bildungspartner.agreement.drafting.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nrw.bildungspartner.agreement.AgreementContent.Activity;
import nrw.bildungspartner.agreement.AgreementContent.InstitutionParty;
import nrw.bildungspartner.agreement.AgreementContent.SchoolParty;
import nrw.bildungspartner.agreement.AgreementContent.ThirdPartner;
import nrw.bildungspartner.agreement.Person;
import nrw.bildungspartner.agreement.drafting.Answer;
import nrw.bildungspartner.partner.Initiative;
import nrw.bildungspartner.partner.Initiatives;
import nrw.bildungspartner.partner.SchoolRegister;
import nrw.bildungspartner.shell.Formats;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An answer line by line, as a person reads it: to check it before issuing, and to compare two versions. */
@Component
class AnswerLines {

    private final Initiatives initiatives;
    private final SchoolRegister register;
    private final Formats formats;
    private final Wordings words;

    AnswerLines(Initiatives initiatives, SchoolRegister register, Formats formats, Wordings words) {
        this.initiatives = initiatives;
        this.register = register;
        this.formats = formats;
        this.words = words;
    }

    /** What stands under which label; an empty value means that nothing was said. */
    record Line(String label, String value) {}

    /** @param initiative whose building kit the activities refer to */
    List<Line> of(Answer answer, String initiative, Locale locale) {
        Lines lines = new Lines(locale);
        if (answer instanceof Answer.InitiativeChoice choice) {
            lines.add("initiative", initiativeName(choice.initiative(), locale));
            lines.add("language", words.text("drafting.language." + choice.language(), locale));
        } else if (answer instanceof Answer.Schools schools) {
            schools(schools.schools(), lines);
        } else if (answer instanceof Answer.Institution institution) {
            institution(institution.institution(), lines);
            thirdPartner(institution.thirdPartner(), lines);
        } else if (answer instanceof Answer.Goals goals) {
            for (int i = 0; i < goals.goals().size(); i++) {
                lines.add("goals[" + i + "]", goals.goals().get(i));
            }
        } else if (answer instanceof Answer.Activities activities) {
            activities(activities.activities(), initiatives.byKey(initiative).orElse(null), lines);
        } else if (answer instanceof Answer.Curriculum curriculum) {
            lines.add("curriculumAnchor", curriculum.text());
        } else if (answer instanceof Answer.Frame frame) {
            lines.add("start", formats.day(frame.start()));
            Integer years = frame.durationYears();
            lines.add("durationYears", years == null ? "" : words.text("drafting.years", locale, years));
            lines.add("costs", frame.costs());
        } else if (answer instanceof Answer.Evaluation evaluation) {
            lines.add("evaluation", evaluation.text());
        } else if (answer instanceof Answer.Publication publication) {
            lines.add("publication.entry", yesNo(publication.publication().entry(), locale));
            lines.add("publication.contacts", yesNo(publication.publication().contacts(), locale));
        } else if (answer instanceof Answer.Conference conference) {
            LocalDate date = conference.conference().date();
            String status =
                    words.text("drafting.conference." + conference.conference().status(), locale);
            lines.add("schoolConference.status", date == null ? status : status + ", " + formats.day(date));
        } else if (answer instanceof Answer.Pupils pupils) {
            lines.add("allPupils", yesNo(pupils.all(), locale));
        }
        return lines.list;
    }

    String initiativeName(String key, Locale locale) {
        return initiatives.byKey(key).map(found -> found.name().in(locale)).orElse("");
    }

    private void schools(List<SchoolParty> schools, Lines lines) {
        for (int i = 0; i < schools.size(); i++) {
            String path = "schools[" + i + "]";
            String number = schools.get(i).number();
            lines.add(
                    path + ".number",
                    register.byNumber(number)
                            .map(school ->
                                    school.name() + "\n" + school.postalCode() + " " + school.town() + ", " + number)
                            .orElse(number));
            lines.add(path + ".contact", person(schools.get(i).contact()));
            lines.addIfSaid(path + ".deputy", person(schools.get(i).deputy()));
        }
    }

    private void institution(InstitutionParty institution, Lines lines) {
        lines.add("institution.kind", kind(institution.kind(), lines.locale));
        lines.add("institution.name", institution.name());
        lines.add(
                "institution.address",
                joined("\n", institution.street(), joined(" ", institution.postalCode(), institution.town())));
        lines.add("institution.contact", person(institution.contact()));
        lines.addIfSaid("institution.deputy", person(institution.deputy()));
    }

    private void thirdPartner(@Nullable ThirdPartner third, Lines lines) {
        if (third != null) {
            lines.add("thirdPartner.name", third.name());
            lines.add("thirdPartner.kind", kind(third.kind(), lines.locale));
            lines.add("thirdPartner.town", third.town());
            lines.add("thirdPartner.contact", person(third.contact()));
        }
    }

    private void activities(List<Activity> activities, @Nullable Initiative initiative, Lines lines) {
        for (int i = 0; i < activities.size(); i++) {
            Activity activity = activities.get(i);
            Integer times = activity.perSchoolYear();
            String title = initiative == null
                    ? ""
                    : initiative
                            .kitEntry(activity.kit())
                            .map(entry -> entry.name().in(lines.locale))
                            .orElse("");
            lines.add(
                    "activities[" + i + "]",
                    joined(
                            "\n",
                            joined(": ", title, activity.text()),
                            joined(
                                    " · ",
                                    activity.yearGroups().isEmpty()
                                            ? ""
                                            : words.text("drafting.years-of", lines.locale, activity.yearGroups()),
                                    activity.subject(),
                                    times == null ? "" : words.text("drafting.times", lines.locale, times))));
        }
    }

    private String kind(String key, Locale locale) {
        return initiatives.kind(key).map(kind -> kind.name().in(locale)).orElse("");
    }

    private String yesNo(boolean yes, Locale locale) {
        return words.text(yes ? "drafting.yes" : "drafting.no", locale);
    }

    private static String person(Person person) {
        return joined("\n", person.name(), person.email());
    }

    private static String joined(String glue, String... parts) {
        return String.join(
                glue,
                java.util.Arrays.stream(parts).filter(part -> !part.isEmpty()).toList());
    }

    private final class Lines {

        private final Locale locale;
        private final List<Line> list = new ArrayList<>();

        Lines(Locale locale) {
            this.locale = locale;
        }

        void add(String path, String value) {
            list.add(new Line(words.label(path, locale), value));
        }

        void addIfSaid(String path, String value) {
            if (!value.isEmpty()) {
                add(path, value);
            }
        }
    }
}
