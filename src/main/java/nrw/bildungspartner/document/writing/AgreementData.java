package nrw.bildungspartner.document.writing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
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

    private final Document document;
    private final Locale language;
    private final boolean blank;

    private AgreementData(Locale language, boolean blank) {
        this.blank = blank;
        this.document = emptyDocument();
        // Days are written as on this side of the ocean.
        this.language = language.equals(Locale.ENGLISH) ? Locale.UK : language;
    }

    static Document of(AgreementPaper paper) {
        AgreementData data = new AgreementData(paper.language(), false);
        Element root = data.root(paper.reference(), paper.version(), paper.issued(), paper.initiative());
        Element schools = data.child(root, "schools");
        for (AgreementPaper.School school : paper.schools()) {
            Element element = data.child(schools, "school");
            data.line(element, "number", school.number());
            data.line(element, "name", school.name());
            data.address(element, school.street(), school.postalCode(), school.town());
            data.contacts(element, school.contact(), school.deputy());
        }
        data.institution(root, paper.institution());
        ThirdPartner third = paper.thirdPartner();
        if (third != null) {
            data.thirdPartner(root, third);
        }
        Element goals = data.child(root, "goals");
        paper.goals().stream()
                .filter(goal -> !PlainText.of(goal).isEmpty())
                .forEach(goal -> data.text(goals, "goal", goal));
        Element activities = data.child(root, "activities");
        paper.activities().forEach(activity -> data.activity(activities, activity));
        data.optional(root, "curriculumAnchor", paper.curriculumAnchor());
        data.optional(root, "costs", paper.costs());
        data.date(root, "start", paper.start());
        data.line(root, "durationYears", Integer.toString(paper.durationYears()));
        data.optional(root, "evaluation", paper.evaluation());
        data.schoolConference(root, paper.schoolConference());
        data.line(root, ALL_PUPILS, Boolean.toString(paper.allPupils()));
        Element publication = data.child(root, "publication");
        publication.setAttribute("entry", Boolean.toString(paper.publication().entry()));
        publication.setAttribute(
                "contacts", Boolean.toString(paper.publication().contacts()));
        return data.document;
    }

    static Document of(BlankPaper blank) {
        AgreementData data = new AgreementData(blank.language(), true);
        Element root = data.root(blank.reference(), blank.version(), blank.issued(), blank.initiative());
        Contact nobody = new Contact("", "");
        Element school = data.child(data.child(root, "schools"), "school");
        data.line(school, "number", "");
        data.line(school, "name", "");
        data.address(school, "", "", "");
        data.contacts(school, nobody, nobody);
        data.institution(root, new Institution("", "", "", "", "", nobody, nobody));
        data.thirdPartner(root, new ThirdPartner("", "", "", nobody, ""));
        Element goals = data.child(root, "goals");
        for (int i = 0; i < BLANK_GOALS; i++) {
            data.line(goals, "goal", "");
        }
        Element activities = data.child(root, "activities");
        for (int i = 0; i < BLANK_ACTIVITIES; i++) {
            data.activity(activities, new Activity("", "", "", "", null));
        }
        for (String name : List.of("curriculumAnchor", "costs", "start", "durationYears", "evaluation")) {
            data.line(root, name, "");
        }
        Element conference = data.child(root, "schoolConference");
        conference.setAttribute("status", "blank");
        data.line(conference, "date", "");
        data.line(root, ALL_PUPILS, "true");
        data.child(root, "publication");
        return data.document;
    }

    private Element root(String reference, int version, LocalDate issued, Initiative initiative) {
        Element root = document.createElementNS(NAMESPACE, "agreement");
        document.appendChild(root);
        root.setAttribute(REFERENCE, PlainText.lineOf(reference));
        root.setAttribute(VERSION, Integer.toString(version));
        root.setAttribute(ISSUED, issued.toString());
        root.setAttribute("initiative", initiative.key());
        root.setAttribute("language", language.getLanguage());
        root.setAttribute("blank", Boolean.toString(blank));
        line(root, "reference", reference);
        line(root, "versionLabel", Integer.toString(version));
        line(root, "initiativeName", initiative.name());
        date(root, ISSUED, issued);
        return root;
    }

    private void institution(Element root, Institution institution) {
        Element element = child(root, "institution");
        line(element, "kind", institution.kind());
        line(element, "name", institution.name());
        address(element, institution.street(), institution.postalCode(), institution.town());
        contacts(element, institution.contact(), institution.deputy());
    }

    private void thirdPartner(Element root, ThirdPartner third) {
        Element element = child(root, "thirdPartner");
        line(element, "kind", third.kind());
        line(element, "name", third.name());
        line(element, "town", third.town());
        contacts(element, third.contact(), null);
        optional(element, "reason", third.reason());
    }

    private void activity(Element activities, Activity activity) {
        Element element = child(activities, "activity");
        optional(element, "title", activity.title());
        optional(element, "description", activity.text());
        line(element, "yearGroups", activity.yearGroups());
        line(element, "subject", activity.subject());
        Integer perSchoolYear = activity.perSchoolYear();
        line(element, "perSchoolYear", perSchoolYear == null ? "" : perSchoolYear.toString());
    }

    private void schoolConference(Element root, SchoolConference conference) {
        Element element = child(root, "schoolConference");
        element.setAttribute("status", conference.status().name().toLowerCase(Locale.ROOT));
        LocalDate date = conference.date();
        if (date == null) {
            line(element, "date", "");
        } else {
            date(element, "date", date);
        }
    }

    private void address(Element parent, String street, String postalCode, String town) {
        optional(parent, "street", PlainText.lineOf(street));
        line(parent, "postalCode", postalCode);
        line(parent, "town", town);
    }

    private void contacts(Element parent, Contact contact, @Nullable Contact deputy) {
        line(parent, "contactName", contact.name());
        line(parent, "contactEmail", contact.email());
        if (deputy != null) {
            line(parent, "deputyName", deputy.name());
            line(parent, "deputyEmail", deputy.email());
        }
    }

    private void date(Element parent, String name, LocalDate date) {
        Element element = child(parent, name);
        element.setAttribute(DAY, date.toString());
        element.setTextContent(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .localizedBy(language)
                .format(date));
    }

    private void line(Element parent, String name, String value) {
        child(parent, name).setTextContent(PlainText.lineOf(value));
    }

    /** What has nothing to say is not there, and the template leaves out what belongs to it. */
    private void optional(Element parent, String name, String value) {
        if (blank || !PlainText.of(value).isEmpty()) {
            text(parent, name, value);
        }
    }

    private void text(Element parent, String name, String value) {
        child(parent, name).setTextContent(PlainText.of(value));
    }

    private Element child(Element parent, String name) {
        Element element = document.createElementNS(NAMESPACE, name);
        parent.appendChild(element);
        return element;
    }

    private static Document emptyDocument() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            return factory.newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
