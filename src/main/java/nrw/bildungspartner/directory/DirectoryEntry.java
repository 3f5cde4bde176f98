package nrw.bildungspartner.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A partnership as the public sees it. */
public record DirectoryEntry(
        String registrationNumber,
        String initiative,
        List<ListedSchool> schools,
        ListedInstitution institution,
        @Nullable ListedThirdPartner thirdPartner,
        LocalDate since,
        Instant registeredAt,
        @Nullable LocalDate until,
        List<ListedActivity> activities,
        List<ListedContact> contacts) {

    /** @param form the code of its school form */
    public record ListedSchool(
            String number, String name, String form, String street, String postalCode, String town) {}

    /** @param kind the key of its kind */
    public record ListedInstitution(String kind, String name, String street, String postalCode, String town) {}

    public record ListedThirdPartner(String kind, String name, String town) {}

    /** @param kit the key of an entry of the building kit, empty for an idea of their own */
    public record ListedActivity(String kit, String text, String yearGroups, String subject) {}

    /** Somebody who may be named; {@code side} is the name of the school or institution. */
    public record ListedContact(String side, String name) {}
}
