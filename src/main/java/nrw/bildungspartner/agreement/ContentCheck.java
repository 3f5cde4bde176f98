package nrw.bildungspartner.agreement;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nrw.bildungspartner.agreement.AgreementContent.Activity;
import nrw.bildungspartner.agreement.AgreementContent.InstitutionParty;
import nrw.bildungspartner.agreement.AgreementContent.SchoolConference;
import nrw.bildungspartner.agreement.AgreementContent.SchoolParty;
import nrw.bildungspartner.agreement.AgreementContent.ThirdPartner;
import nrw.bildungspartner.partner.Initiative;
import nrw.bildungspartner.partner.Initiatives;
import nrw.bildungspartner.partner.InstitutionKind;
import nrw.bildungspartner.shell.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Says what an agreement's content still needs before it can be issued, each point with the field it is about. */
@Service
public class ContentCheck {

    public static final int SHORT = 200;
    public static final int LONG = 10_000;
    public static final int MOST_SCHOOLS = 5;
    public static final int MOST_GOALS = 20;
    public static final int MOST_ACTIVITIES = 60;
    public static final int LEAST_YEARS = 2;
    public static final int MOST_YEARS = 10;

    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;<>\"]{1,64}@[^@\\s,;<>\".]+(\\.[^@\\s,;<>\".]+)+");
    private static final Pattern POSTAL_CODE = Pattern.compile("\\d{5}");
    private static final Set<String> CONFERENCE = Set.of("approved", "planned", "open");

    private final Initiatives initiatives;
    private final PairingCheck pairing;

    ContentCheck(Initiatives initiatives, PairingCheck pairing) {
        this.initiatives = initiatives;
        this.pairing = pairing;
    }

    public static boolean isEmail(String typed) {
        return typed.length() <= SHORT && EMAIL.matcher(typed).matches();
    }

    /** All points, in the order of the form; empty if the agreement can be issued. */
    public List<Violation> violations(AgreementContent content) {
        CheckPoints findings = new CheckPoints();
        Optional<Initiative> initiative = initiatives.byKey(content.initiative());
        if (initiative.isEmpty()) {
            findings.add("initiative", content.initiative().isEmpty() ? "missing" : "initiative-unknown");
        }
        schools(content.schools(), findings);
        institution(content.institution(), content.thirdPartner(), initiative, findings);
        goals(content.goals(), findings);
        activities(content.activities(), initiative, findings);
        findings.atMost(LONG, "curriculumAnchor", content.curriculumAnchor());
        findings.atMost(LONG, "costs", content.costs());
        frame(content.start(), content.durationYears(), findings);
        findings.atMost(LONG, "evaluation", content.evaluation());
        conference(content.schoolConference(), findings);
        if (!content.allPupils()) {
            findings.add("allPupils", "all-pupils");
        }
        pairing.check(content, initiative, findings);
        return findings.all();
    }

    private void schools(List<SchoolParty> schools, CheckPoints findings) {
        if (schools.isEmpty()) {
            findings.add("schools", "missing");
        }
        if (schools.size() > MOST_SCHOOLS) {
            findings.add("schools", "too-many", MOST_SCHOOLS);
        }
        Set<String> numbers = new HashSet<>();
        for (int i = 0; i < schools.size(); i++) {
            SchoolParty school = schools.get(i);
            String path = "schools[" + i + "]";
            if (school.number().isEmpty()) {
                findings.add(path + ".number", "missing");
            } else if (!numbers.add(school.number())) {
                findings.add(path + ".number", "school-twice");
            }
            contact(path + ".contact", school.contact(), findings);
            deputy(path + ".deputy", school.deputy(), findings);
        }
    }

    private void institution(
            InstitutionParty institution,
            @Nullable ThirdPartner thirdPartner,
            Optional<Initiative> initiative,
            CheckPoints findings) {
        if (institution.kind().isEmpty()) {
            findings.add("institution.kind", "missing");
        } else if (initiatives.kind(institution.kind()).isEmpty()) {
            findings.add("institution.kind", "kind-unknown");
        }
        if (institution.kind().equals(InstitutionKind.KINDERGARTEN)) {
            // Who cannot join is told why, and asked for nothing more.
            return;
        }
        findings.required(SHORT, "institution.name", institution.name());
        findings.required(SHORT, "institution.street", institution.street());
        findings.required(SHORT, "institution.town", institution.town());
        if (!POSTAL_CODE.matcher(institution.postalCode()).matches()) {
            findings.add("institution.postalCode", institution.postalCode().isEmpty() ? "missing" : "postal-code");
        }
        contact("institution.contact", institution.contact(), findings);
        deputy("institution.deputy", institution.deputy(), findings);
        if (thirdPartner != null) {
            if (thirdPartner.kind().isEmpty()) {
                findings.add("thirdPartner.kind", "missing");
            } else if (initiatives.kind(thirdPartner.kind()).isEmpty()) {
                findings.add("thirdPartner.kind", "kind-unknown");
            }
            findings.required(SHORT, "thirdPartner.name", thirdPartner.name());
            findings.required(SHORT, "thirdPartner.town", thirdPartner.town());
            contact("thirdPartner.contact", thirdPartner.contact(), findings);
        }
    }

    private static void goals(List<String> goals, CheckPoints findings) {
        if (goals.isEmpty()) {
            findings.add("goals", "missing");
        }
        if (goals.size() > MOST_GOALS) {
            findings.add("goals", "too-many", MOST_GOALS);
        }
        for (int i = 0; i < goals.size(); i++) {
            findings.atMost(LONG, "goals[" + i + "]", goals.get(i));
        }
    }

    private static void activities(List<Activity> activities, Optional<Initiative> initiative, CheckPoints findings) {
        if (activities.isEmpty()) {
            findings.add("activities", "missing");
        }
        if (activities.size() > MOST_ACTIVITIES) {
            findings.add("activities", "too-many", MOST_ACTIVITIES);
        }
        for (int i = 0; i < activities.size(); i++) {
            Activity activity = activities.get(i);
            String path = "activities[" + i + "]";
            if (activity.kit().isEmpty()) {
                findings.required(LONG, path + ".text", activity.text());
            } else {
                findings.atMost(LONG, path + ".text", activity.text());
                if (initiative.isPresent()
                        && initiative.get().kitEntry(activity.kit()).isEmpty()) {
                    findings.add(path + ".kit", "kit-unknown");
                }
            }
            findings.atMost(SHORT, path + ".yearGroups", activity.yearGroups());
            findings.atMost(SHORT, path + ".subject", activity.subject());
            Integer times = activity.perSchoolYear();
            if (times != null && (times < 1 || times > 400)) {
                findings.add(path + ".perSchoolYear", "per-school-year");
            }
        }
    }

    private static void frame(@Nullable LocalDate start, @Nullable Integer years, CheckPoints findings) {
        if (start == null) {
            findings.add("start", "missing");
        } else if (start.getYear() < 2005 || start.getYear() > 2100) {
            findings.add("start", "start");
        }
        if (years == null) {
            findings.add("durationYears", "missing");
        } else if (years < LEAST_YEARS || years > MOST_YEARS) {
            findings.add("durationYears", "duration", LEAST_YEARS, MOST_YEARS);
        }
    }

    private static void conference(SchoolConference conference, CheckPoints findings) {
        if (!CONFERENCE.contains(conference.status())) {
            findings.add("schoolConference.status", "conference-status");
        } else if (!conference.status().equals("open") && conference.date() == null) {
            findings.add("schoolConference.date", "missing");
        }
    }

    private static void contact(String path, Person person, CheckPoints findings) {
        findings.required(SHORT, path + ".name", person.name());
        if (person.email().isEmpty()) {
            findings.add(path + ".email", "missing");
        } else {
            email(path, person, findings);
        }
    }

    private static void deputy(String path, Person person, CheckPoints findings) {
        if (!person.isBlank()) {
            findings.required(SHORT, path + ".name", person.name());
            if (!person.email().isEmpty()) {
                email(path, person, findings);
            }
        }
    }

    private static void email(String path, Person person, CheckPoints findings) {
        if (person.email().length() > 254 || !EMAIL.matcher(person.email()).matches()) {
            findings.add(path + ".email", "email");
        }
    }
}
