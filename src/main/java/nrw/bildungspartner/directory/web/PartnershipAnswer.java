package nrw.bildungspartner.directory.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import nrw.bildungspartner.directory.DirectoryEntry;
import nrw.bildungspartner.directory.DirectoryEntry.ListedActivity;
import nrw.bildungspartner.directory.DirectoryEntry.ListedContact;
import nrw.bildungspartner.directory.DirectoryEntry.ListedThirdPartner;
import org.jspecify.annotations.Nullable;

/** A partnership as a program gets it in a list. */
record PartnershipAnswer(
        String registrationNumber,
        String initiative,
        List<SchoolAnswer> schools,
        InstitutionAnswer institution,
        @Nullable ListedThirdPartner thirdPartner,
        LocalDate since,
        String url) {

    record SchoolAnswer(String number, String name, String town) {}

    record InstitutionAnswer(String name, String town) {}

    static PartnershipAnswer of(DirectoryEntry entry, String address) {
        return new PartnershipAnswer(
                entry.registrationNumber(),
                entry.initiative(),
                entry.schools().stream()
                        .map(school -> new SchoolAnswer(school.number(), school.name(), school.town()))
                        .toList(),
                new InstitutionAnswer(
                        entry.institution().name(), entry.institution().town()),
                entry.thirdPartner(),
                entry.since(),
                address + entry.registrationNumber());
    }

    /** The same with all that the entry's page tells. */
    record Detailed(
            @JsonUnwrapped PartnershipAnswer partnership,
            @Nullable LocalDate until,
            List<ListedActivity> activities,
            List<ListedContact> contacts) {

        static Detailed of(DirectoryEntry entry, String address) {
            return new Detailed(
                    PartnershipAnswer.of(entry, address), entry.until(), entry.activities(), entry.contacts());
        }
    }
}
