package nrw.bildungspartner.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nrw.bildungspartner.directory.DirectoryEntry.ListedActivity;
import nrw.bildungspartner.directory.DirectoryEntry.ListedContact;
import nrw.bildungspartner.directory.DirectoryEntry.ListedInstitution;
import nrw.bildungspartner.directory.DirectoryEntry.ListedSchool;
import nrw.bildungspartner.directory.DirectoryEntry.ListedThirdPartner;
import nrw.bildungspartner.partner.Institution;
import nrw.bildungspartner.partner.School;
import nrw.bildungspartner.partner.SchoolRegister;
import nrw.bildungspartner.registration.Partnership;
import nrw.bildungspartner.registration.PublicContact;
import org.springframework.stereotype.Component;

/** Puts together what is public of a partnership: names and addresses come from the school register. */
@Component
class DirectoryEntries {

    private final SchoolRegister register;

    DirectoryEntries(SchoolRegister register) {
        this.register = register;
    }

    List<DirectoryEntry> of(Collection<Partnership> partnerships) {
        Map<String, School> schools = schoolsOf(partnerships);
        return partnerships.stream()
                .map(partnership -> entry(partnership, schools))
                .toList();
    }

    /** The schools of these partnerships that the register knows, by number. */
    Map<String, School> schoolsOf(Collection<Partnership> partnerships) {
        Set<String> numbers = partnerships.stream()
                .flatMap(partnership -> partnership.schools().stream())
                .collect(Collectors.toSet());
        return register.byNumbers(numbers).stream().collect(Collectors.toMap(School::number, Function.identity()));
    }

    private static DirectoryEntry entry(Partnership partnership, Map<String, School> schools) {
        return new DirectoryEntry(
                partnership.registrationNumber(),
                partnership.initiative(),
                partnership.schools().stream()
                        .map(schools::get)
                        .filter(Objects::nonNull)
                        .map(DirectoryEntries::school)
                        .toList(),
                institution(partnership.institution()),
                partnership
                        .thirdPartner()
                        .map(third -> new ListedThirdPartner(third.kind(), third.name(), third.town()))
                        .orElse(null),
                partnership.since(),
                partnership.registeredAt(),
                partnership.until().orElse(null),
                partnership.activities().stream()
                        .map(it -> new ListedActivity(it.kit(), it.text(), it.yearGroups(), it.subject()))
                        .toList(),
                partnership.contacts().stream()
                        .map(contact -> new ListedContact(side(contact, partnership, schools), contact.name()))
                        .toList());
    }

    private static ListedSchool school(School school) {
        return new ListedSchool(
                school.number(),
                school.name(),
                school.form().code(),
                school.street(),
                school.postalCode(),
                school.town());
    }

    private static ListedInstitution institution(Institution institution) {
        return new ListedInstitution(
                institution.kind(),
                institution.name(),
                institution.street(),
                institution.postalCode(),
                institution.town());
    }

    private static String side(PublicContact contact, Partnership partnership, Map<String, School> schools) {
        return switch (contact.party()) {
            case PublicContact.INSTITUTION -> partnership.institution().name();
            case PublicContact.THIRD_PARTNER ->
                partnership.thirdPartner().orElseThrow().name();
            default -> {
                School school = schools.get(contact.party());
                yield school == null ? contact.party() : school.name();
            }
        };
    }
}
