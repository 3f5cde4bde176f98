package nrw.bildungspartner.agreement;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nrw.bildungspartner.agreement.AgreementContent.Activity;
import nrw.bildungspartner.agreement.AgreementContent.InstitutionParty;
import nrw.bildungspartner.agreement.AgreementContent.SchoolConference;
import nrw.bildungspartner.agreement.AgreementContent.SchoolParty;
import nrw.bildungspartner.agreement.AgreementContent.ThirdPartner;
import nrw.bildungspartner.partner.Initiative;
import nrw.bildungspartner.partner.Initiatives;
import nrw.bildungspartner.partner.SchoolRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A content field by field, as a person reads it: to check it before issuing, and to compare two versions. */
@Component
public class ContentLines {

    private final Initiatives initiatives;
    private final SchoolRegister register;
    private final FieldNames names;

    ContentLines(Initiatives initiatives, SchoolRegister register, FieldNames names) {
        this.initiatives = initiatives;
        this.register = register;
        this.names = names;
    }

    /** A field with its name and what it says; an empty value means that nothing was said. */
    public record Line(String path, String label, String value) {}

    /** A field that says something else than before; empty where nothing is or was said. */
    public record Change(String path, String label, String before, String after) {}

    /** All fields in the order they are asked for. */
    public List<Line> of(AgreementContent content, Locale language) {
        Lines lines = new Lines(language);
        lines.add("initiative", initiativeName(content.initiative(), language));
        lines.add("language", names.text("drafting.language." + content.language(), language));
        schools(content.schools(), lines);
        institution(content.institution(), lines);
        thirdPartner(content.thirdPartner(), lines);
        for (int i = 0; i < content.goals().size(); i++) {
            lines.add("goals[" + i + "]", content.goals().get(i));
        }
        activities(content.activities(), initiatives.byKey(content.initiative()).orElse(null), lines);
        lines.add("curriculumAnchor", content.curriculumAnchor());
        lines.add("start", day(content.start(), language));
        Integer years = content.durationYears();
        lines.add("durationYears", years == null ? "" : names.text("drafting.years", language, years));
        lines.add("costs", content.costs());
        lines.add("evaluation", content.evaluation());
        lines.add("publication.entry", yesNo(content.publication().entry(), language));
        lines.add("publication.contacts", yesNo(content.publication().contacts(), language));
        lines.add("schoolConference.status", conference(content.schoolConference(), language));
        lines.add("allPupils", yesNo(content.allPupils(), language));
        return lines.list;
    }

    /** What the one says differently from the other, field by field. */
    public List<Change> changes(AgreementContent before, AgreementContent after, Locale language) {
        return new Comparison(names, language)
                .of(of(before, language), of(after, language), before.schools(), after.schools());
    }

    /** The initiative's name, empty if there is no such initiative. */
    public String initiativeName(String key, Locale language) {
        return initiatives.byKey(key).map(found -> found.name().in(language)).orElse("");
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
        lines.add("institution.kind", kind(institution.kind(), lines.language));
        lines.add("institution.name", institution.name());
        lines.add(
                "institution.address",
                joined("\n", institution.street(), joined(" ", institution.postalCode(), institution.town())));
        lines.add("institution.contact", person(institution.contact()));
        lines.addIfSaid("institution.deputy", person(institution.deputy()));
    }

    private void thirdPartner(@Nullable ThirdPartner third, Lines lines) {
        if (third != null) {
            lines.add("thirdPartner.kind", kind(third.kind(), lines.language));
            lines.add("thirdPartner.name", third.name());
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
                            .map(entry -> entry.name().in(lines.language))
                            .orElse("");
            String years = activity.yearGroups().isEmpty()
                    ? ""
                    : names.text("drafting.years-of", lines.language, activity.yearGroups());
            String often = times == null ? "" : names.text("drafting.times", lines.language, times);
            lines.add(
                    "activities[" + i + "]",
                    joined(
                            "\n",
                            joined(": ", title, activity.text()),
                            joined(" · ", years, activity.subject(), often)));
        }
    }

    private String conference(SchoolConference conference, Locale language) {
        String status = names.text("drafting.conference." + conference.status(), language);
        return conference.date() == null ? status : status + ", " + day(conference.date(), language);
    }

    private String kind(String key, Locale language) {
        return initiatives.kind(key).map(kind -> kind.name().in(language)).orElse("");
    }

    private String yesNo(boolean yes, Locale language) {
        return names.text(yes ? "drafting.yes" : "drafting.no", language);
    }

    private static String day(@Nullable LocalDate day, Locale language) {
        String pattern = language.getLanguage().equals("en") ? "d MMMM yyyy" : "d. MMMM yyyy";
        return day == null ? "" : DateTimeFormatter.ofPattern(pattern, language).format(day);
    }

    private static String person(Person person) {
        return joined("\n", person.name(), person.email());
    }

    private static String joined(String glue, String... parts) {
        return String.join(
                glue, Arrays.stream(parts).filter(part -> !part.isEmpty()).toList());
    }

    private final class Lines {

        private final Locale language;
        private final List<Line> list = new ArrayList<>();

        Lines(Locale language) {
            this.language = language;
        }

        void add(String path, String value) {
            list.add(new Line(path, names.of(path, language), value));
        }

        void addIfSaid(String path, String value) {
            if (!value.isEmpty()) {
                add(path, value);
            }
        }
    }
}
