package nrw.bildungspartner.document.writing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nrw.bildungspartner.document.writing.AgreementPaper.Activity;
import nrw.bildungspartner.document.writing.AgreementPaper.Contact;
import nrw.bildungspartner.document.writing.AgreementPaper.Initiative;
import nrw.bildungspartner.document.writing.AgreementPaper.Institution;
import nrw.bildungspartner.document.writing.AgreementPaper.SchoolConference;
import nrw.bildungspartner.document.writing.AgreementPaper.ThirdPartner;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * An agreement as the XML that lies inside its Word file: the template's content controls are bound to it, and who gets
 * the file back finds there which agreement it is and what was changed.
 */
public final class AgreementData {

    /** The data part's namespace and the name of its root element are {@code agreement} in this one. */
    public static final String NAMESPACE = "urn:bildungspartner:agreement:1";

    /** Attributes of the root element. */
    public static final String REFERENCE = "reference";

    public static final String VERSION = "version";

    static final String ISSUED = "issued";

    /** Attribute of each date. */
    static final String DAY = "day";

    /** Element that says yes or no. */
    static final String ALL_PUPILS = "allPupils";

    /** Names of the Word file's own properties that say the same. */
    public static final String REFERENCE_PROPERTY = "Aktenzeichen";

    public static final String VERSION_PROPERTY = "Fassung";

    private static final int BLANK_GOALS = 3;
    private static final int BLANK_ACTIVITIES = 4;

    private final DataXml xml;
    private final boolean blank;

    private AgreementData(Locale language, boolean blank) {
        this.blank = blank;
        this.xml = new DataXml(NAMESPACE, language);
    }

    static Document of(AgreementPaper paper) {
        AgreementData data = new AgreementData(paper.language(), false);
        Element root = data.root(paper.reference(), paper.version(), paper.issued(), paper.initiative());
        Element schools = data.xml.child(root, "schools");
        for (AgreementPaper.School school : paper.schools()) {
            Element element = data.xml.child(schools, "school");
            data.xml.line(element, "number", school.number());
            data.xml.line(element, "name", school.name());
            data.address(element, school.street(), school.postalCode(), school.town());
            data.contacts(element, school.contact(), school.deputy());
        }
        data.institution(root, paper.institution());
        ThirdPartner third = paper.thirdPartner();
        if (third != null) {
            data.thirdPartner(root, third);
        }
        Element goals = data.xml.child(root, "goals");
        paper.goals().stream()
                .filter(goal -> !PlainText.of(goal).isEmpty())
                .forEach(goal -> data.xml.text(goals, "goal", goal));
        Element activities = data.xml.child(root, "activities");
        paper.activities().forEach(activity -> data.activity(activities, activity));
        data.optional(root, "curriculumAnchor", paper.curriculumAnchor());
        data.optional(root, "costs", paper.costs());
        data.date(root, "start", paper.start());
        data.xml.line(root, "durationYears", Integer.toString(paper.durationYears()));
        data.optional(root, "evaluation", paper.evaluation());
        data.schoolConference(root, paper.schoolConference());
        data.xml.line(root, ALL_PUPILS, Boolean.toString(paper.allPupils()));
        Element publication = data.xml.child(root, "publication");
        publication.setAttribute("entry", Boolean.toString(paper.publication().entry()));
        publication.setAttribute(
                "contacts", Boolean.toString(paper.publication().contacts()));
        return data.xml.document();
    }

    static Document of(BlankPaper blank) {
        AgreementData data = new AgreementData(blank.language(), true);
        Element root = data.root(blank.reference(), blank.version(), blank.issued(), blank.initiative());
        Contact nobody = new Contact("", "");
        Element school = data.xml.child(data.xml.child(root, "schools"), "school");
        data.xml.line(school, "number", "");
        data.xml.line(school, "name", "");
        data.address(school, "", "", "");
        data.contacts(school, nobody, nobody);
        data.institution(root, new Institution("", "", "", "", "", nobody, nobody));
        data.thirdPartner(root, new ThirdPartner("", "", "", nobody, ""));
        Element goals = data.xml.child(root, "goals");
        for (int i = 0; i < BLANK_GOALS; i++) {
            data.xml.line(goals, "goal", "");
        }
        Element activities = data.xml.child(root, "activities");
        for (int i = 0; i < BLANK_ACTIVITIES; i++) {
            data.activity(activities, new Activity("", "", "", "", null));
        }
        for (String name : List.of("curriculumAnchor", "costs", "start", "durationYears", "evaluation")) {
            data.xml.line(root, name, "");
        }
        Element conference = data.xml.child(root, "schoolConference");
        conference.setAttribute("status", "blank");
        data.xml.line(conference, "date", "");
        data.xml.line(root, ALL_PUPILS, "true");
        data.xml.child(root, "publication");
        return data.xml.document();
    }

    private Element root(String reference, int version, LocalDate issued, Initiative initiative) {
        Element root = xml.root("agreement");
        root.setAttribute(REFERENCE, PlainText.lineOf(reference));
        root.setAttribute(VERSION, Integer.toString(version));
        root.setAttribute(ISSUED, issued.toString());
        root.setAttribute("initiative", initiative.key());
        root.setAttribute("language", xml.language().getLanguage());
        root.setAttribute("blank", Boolean.toString(blank));
        xml.line(root, "reference", reference);
        xml.line(root, "versionLabel", Integer.toString(version));
        xml.line(root, "initiativeName", initiative.name());
        date(root, ISSUED, issued);
        return root;
    }

    private void institution(Element root, Institution institution) {
        Element element = xml.child(root, "institution");
        xml.line(element, "kind", institution.kind());
        xml.line(element, "name", institution.name());
        address(element, institution.street(), institution.postalCode(), institution.town());
        contacts(element, institution.contact(), institution.deputy());
    }

    private void thirdPartner(Element root, ThirdPartner third) {
        Element element = xml.child(root, "thirdPartner");
        xml.line(element, "kind", third.kind());
        xml.line(element, "name", third.name());
        xml.line(element, "town", third.town());
        contacts(element, third.contact(), null);
        optional(element, "reason", third.reason());
    }

    private void activity(Element activities, Activity activity) {
        Element element = xml.child(activities, "activity");
        optional(element, "title", activity.title());
        optional(element, "description", activity.text());
        xml.line(element, "yearGroups", activity.yearGroups());
        xml.line(element, "subject", activity.subject());
        Integer perSchoolYear = activity.perSchoolYear();
        xml.line(element, "perSchoolYear", perSchoolYear == null ? "" : perSchoolYear.toString());
    }

    private void schoolConference(Element root, SchoolConference conference) {
        Element element = xml.child(root, "schoolConference");
        element.setAttribute("status", conference.status().name().toLowerCase(Locale.ROOT));
        LocalDate date = conference.date();
        if (date == null) {
            xml.line(element, "date", "");
        } else {
            date(element, "date", date);
        }
    }

    private void address(Element parent, String street, String postalCode, String town) {
        optional(parent, "street", PlainText.lineOf(street));
        xml.line(parent, "postalCode", postalCode);
        xml.line(parent, "town", town);
    }

    private void contacts(Element parent, Contact contact, @Nullable Contact deputy) {
        xml.line(parent, "contactName", contact.name());
        xml.line(parent, "contactEmail", contact.email());
        if (deputy != null) {
            xml.line(parent, "deputyName", deputy.name());
            xml.line(parent, "deputyEmail", deputy.email());
        }
    }

    private void date(Element parent, String name, LocalDate date) {
        xml.day(parent, name, date).setAttribute(DAY, date.toString());
    }

    /** What has nothing to say is not there, and the template leaves out what belongs to it. */
    private void optional(Element parent, String name, String value) {
        if (blank || !PlainText.of(value).isEmpty()) {
            xml.text(parent, name, value);
        }
    }
}
