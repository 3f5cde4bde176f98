package nrw.bildungspartner.document.writing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Everything an agreement says on paper, in words ready to print. Texts may be empty; what is empty or {@code null} leaves
 * no trace on the page.
 *
 * @param version which issue of this agreement's document this is, from 1
 * @param issued the day this version was issued
 * @param language German or English
 * @param thirdPartner only where an institution outside the ten kinds needs one
 */
public record AgreementPaper(
        String reference,
        int version,
        LocalDate issued,
        Initiative initiative,
        Locale language,
        List<School> schools,
        Institution institution,
        @Nullable ThirdPartner thirdPartner,
        List<String> goals,
        List<Activity> activities,
        String curriculumAnchor,
        String costs,
        LocalDate start,
        int durationYears,
        String evaluation,
        SchoolConference schoolConference,
        boolean allPupils,
        Publication publication) {

    public AgreementPaper {
        schools = List.copyOf(schools);
        goals = List.copyOf(goals);
        activities = List.copyOf(activities);
    }

    /** @param name as in "Museum und Schule" */
    public record Initiative(String key, String name) {}

    public record Contact(String name, String email) {}

    public record School(
            String number,
            String name,
            String street,
            String postalCode,
            String town,
            Contact contact,
            @Nullable Contact deputy) {}

    /** @param kind the kind's name in words, as in "Museum" */
    public record Institution(
            String kind,
            String name,
            String street,
            String postalCode,
            String town,
            Contact contact,
            @Nullable Contact deputy) {}

    /**
     * @param kind the kind's name in words, as in "Behörde"
     * @param reason why it takes part; empty if that needs no words
     */
    public record ThirdPartner(String kind, String name, String town, Contact contact, String reason) {}

    /**
     * @param title the activity's name in the building kit; empty for one of the partners' own
     * @param perSchoolYear how often in a school year; {@code null} if not agreed
     */
    public record Activity(
            String title,
            String text,
            String yearGroups,
            String subject,
            @Nullable Integer perSchoolYear) {}

    public record SchoolConference(
            ConferenceStatus status, @Nullable LocalDate date) {}

    public enum ConferenceStatus {
        /** The school conference has agreed. */
        APPROVED,
        /** It will deal with the agreement. */
        PLANNED,
        /** Nothing is known. */
        OPEN
    }

    /**
     * @param entry whether the partnership may be shown in the public list
     * @param contacts whether the contact persons may be shown with it
     */
    public record Publication(boolean entry, boolean contacts) {}
}
