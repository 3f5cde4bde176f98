package nrw.bildungspartner.agreement.drafting.web;

import org.springframework.test.web.servlet.MockMvc;

/** Walks through a draft as a teacher would, up to any step. Schools are those of the sample register. */
final class DraftWalk {

    static final String SCHOOL = "100012";
    static final String OTHER_SCHOOL = "100101";
    static final String CLOSED_SCHOOL = "142323";

    private DraftWalk() {}

    /** A visitor on the page where a school is looked for. */
    static PlainVisitor begun(MockMvc mvc, String initiative) {
        return new PlainVisitor(mvc)
                .open("/entwurf")
                .type("initiative", initiative)
                .submit("/entwurf");
    }

    static PlainVisitor withSchool(PlainVisitor visitor) {
        return visitor.type("q", SCHOOL).submit("/schulen").press("number", SCHOOL);
    }

    static PlainVisitor withContacts(PlainVisitor visitor) {
        return visitor.type("schools[0].contact.name", "Jale Özbek")
                .type("schools[0].contact.email", "j.oezbek@schule.example")
                .next();
    }

    static PlainVisitor withInstitution(PlainVisitor visitor) {
        return visitor.type("institution.kind", "museum")
                .type("institution.name", "Stadtmuseum Lippstadt")
                .type("institution.street", "Rathausstraße 13")
                .type("institution.postalCode", "59555")
                .type("institution.town", "Lippstadt")
                .type("institution.contact.name", "Tobias Kersting")
                .type("institution.contact.email", "t.kersting@stadtmuseum.example")
                .next();
    }

    static PlainVisitor withGoal(PlainVisitor visitor, String goal) {
        return visitor.type("fresh", goal).next();
    }

    static PlainVisitor withActivities(PlainVisitor visitor) {
        return visitor.tick("kit", "originals", true)
                .type("idea", "Sprechstunde Facharbeit")
                .next()
                .type("activities[0].yearGroups", "5–6")
                .type("activities[0].perSchoolYear", "2")
                .next();
    }

    static PlainVisitor withTheRest(PlainVisitor visitor) {
        return visitor.type("curriculumAnchor", "Geschichte, Jahrgang 6")
                .next()
                .type("start", "2027-02-01")
                .type("durationYears", "2")
                .next()
                .type("evaluation", "Jedes Jahr im Mai")
                .next()
                .next()
                .type("schoolConference.status", "planned")
                .type("schoolConference.date", "2026-12-02")
                .next()
                .type("allPupils", "true")
                .next();
    }

    /** A visitor on the page where all answers are checked; nothing is missing. */
    static PlainVisitor complete(MockMvc mvc) {
        return withTheRest(withActivities(withGoal(
                withInstitution(withContacts(withSchool(begun(mvc, "museum")))), "Objekte als Quellen lesen")));
    }

    /** The draft's address, from any of its pages. */
    static String path(PlainVisitor visitor) {
        return visitor.place().replaceFirst("(/entwurf/[^/?#]+).*", "$1");
    }
}
