package nrw.bildungspartner.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything an agreement says, as it was typed. It may be incomplete: {@link ContentCheck} tells what is missing before
 * it is issued. Texts are never null; what may really be absent is nullable.
 *
 * @param initiative the key of one of the ten initiatives, empty while nobody chose
 * @param start the first day, null while nobody chose
 * @param durationYears the criteria ask for at least two
 * @param language {@code de} or {@code en}: of the document and of the letters
 */
public record AgreementContent(
        String initiative,
        List<SchoolParty> schools,
        InstitutionParty institution,
        @Nullable ThirdPartner thirdPartner,
        List<String> goals,
        List<Activity> activities,
        String curriculumAnchor,
        String costs,
        @Nullable LocalDate start,
        @Nullable Integer durationYears,
        String evaluation,
        SchoolConference schoolConference,
        boolean allPupils,
        Publication publication,
        String language) {

    public AgreementContent(
            @Nullable String initiative,
            @Nullable List<@Nullable SchoolParty> schools,
            @Nullable InstitutionParty institution,
            @Nullable ThirdPartner thirdPartner,
            @Nullable List<@Nullable String> goals,
            @Nullable List<@Nullable Activity> activities,
            @Nullable String curriculumAnchor,
            @Nullable String costs,
            @Nullable LocalDate start,
            @Nullable Integer durationYears,
            @Nullable String evaluation,
            @Nullable SchoolConference schoolConference,
            boolean allPupils,
            @Nullable Publication publication,
            @Nullable String language) {
        this.initiative = Texts.oneLine(initiative);
        this.schools = Texts.list(schools);
        this.institution = institution == null ? InstitutionParty.UNKNOWN : institution;
        this.thirdPartner = thirdPartner;
        this.goals = Texts.list(goals).stream()
                .map(Texts::lines)
                .filter(goal -> !goal.isEmpty())
                .toList();
        this.activities = Texts.list(activities);
        this.curriculumAnchor = Texts.lines(curriculumAnchor);
        this.costs = Texts.lines(costs);
        this.start = start;
        this.durationYears = durationYears;
        this.evaluation = Texts.lines(evaluation);
        this.schoolConference = schoolConference == null ? SchoolConference.OPEN : schoolConference;
        this.allPupils = allPupils;
        this.publication = publication == null ? Publication.ENTRY_ONLY : publication;
        this.language = "en".equals(language) ? "en" : "de";
    }

    /** Nothing said yet. */
    public static AgreementContent empty(String initiative, String language) {
        return new AgreementContent(
                initiative, null, null, null, null, null, null, null, null, null, null, null, false, null, language);
    }

    /** Everybody it names, in the order they are named. */
    public Stream<Person> people() {
        Stream<Person> sides = Stream.concat(
                schools.stream().flatMap(school -> Stream.of(school.contact(), school.deputy())),
                Stream.of(institution.contact(), institution.deputy()));
        return thirdPartner == null ? sides : Stream.concat(sides, Stream.of(thirdPartner.contact()));
    }

    /**
     * A school by its number; what else is known of it comes from the register.
     *
     * @param deputy who stands in for the contact, {@link Person#NOBODY} if nobody does
     */
    public record SchoolParty(String number, Person contact, Person deputy) {

        public SchoolParty(@Nullable String number, @Nullable Person contact, @Nullable Person deputy) {
            this.number = Texts.oneLine(number);
            this.contact = contact == null ? Person.NOBODY : contact;
            this.deputy = deputy == null ? Person.NOBODY : deputy;
        }
    }

    /** The partner of the school; its kind is the key of an institution kind, or {@code other}. */
    public record InstitutionParty(
            String kind, String name, String street, String postalCode, String town, Person contact, Person deputy) {

        static final InstitutionParty UNKNOWN = new InstitutionParty(null, null, null, null, null, null, null);

        public InstitutionParty(
                @Nullable String kind,
                @Nullable String name,
                @Nullable String street,
                @Nullable String postalCode,
                @Nullable String town,
                @Nullable Person contact,
                @Nullable Person deputy) {
            this.kind = Texts.oneLine(kind);
            this.name = Texts.oneLine(name);
            this.street = Texts.oneLine(street);
            this.postalCode = Texts.oneLine(postalCode);
            this.town = Texts.oneLine(town);
            this.contact = contact == null ? Person.NOBODY : contact;
            this.deputy = deputy == null ? Person.NOBODY : deputy;
        }
    }

    /** Who joins so that a partner of another kind may take part; its kind is one of the ten's or {@code authority}. */
    public record ThirdPartner(String kind, String name, String town, Person contact) {

        public ThirdPartner(
                @Nullable String kind, @Nullable String name, @Nullable String town, @Nullable Person contact) {
            this.kind = Texts.oneLine(kind);
            this.name = Texts.oneLine(name);
            this.town = Texts.oneLine(town);
            this.contact = contact == null ? Person.NOBODY : contact;
        }
    }

    /**
     * Something both do together.
     *
     * @param kit the key of an entry of the initiative's building kit, empty for an idea of one's own
     * @param perSchoolYear how often in a school year, null if left open
     */
    public record Activity(
            String kit,
            String text,
            String yearGroups,
            String subject,
            @Nullable Integer perSchoolYear) {

        public Activity(
                @Nullable String kit,
                @Nullable String text,
                @Nullable String yearGroups,
                @Nullable String subject,
                @Nullable Integer perSchoolYear) {
            this.kit = Texts.oneLine(kit);
            this.text = Texts.lines(text);
            this.yearGroups = Texts.oneLine(yearGroups);
            this.subject = Texts.oneLine(subject);
            this.perSchoolYear = perSchoolYear;
        }
    }

    /**
     * The school conference's consent.
     *
     * @param status {@code approved}, {@code planned} or {@code open}
     */
    public record SchoolConference(String status, @Nullable LocalDate date) {

        static final SchoolConference OPEN = new SchoolConference("open", null);

        public SchoolConference(@Nullable String status, @Nullable LocalDate date) {
            this.status = status == null || status.isBlank() ? "open" : Texts.oneLine(status);
            this.date = date;
        }
    }

    /** What the public list may show: the partnership, and the contacts' names. */
    public record Publication(boolean entry, boolean contacts) {

        static final Publication ENTRY_ONLY = new Publication(true, false);
    }
}
