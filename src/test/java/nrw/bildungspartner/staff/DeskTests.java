package nrw.bildungspartner.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class DeskTests {

    @Test
    void keysAreTheOnesOtherProgramsRelyOn() {
        assertThat(Arrays.stream(Desk.values()).map(Desk::key))
                .containsExactly(
                        "bibliothek-buehne-musikschule",
                        "medienzentrum-natur-vhs",
                        "sportverein",
                        "museum",
                        "archiv-gedenkstaette",
                        "geschaeftsfuehrung");
    }

    @Test
    void travelsAsItsKey() throws Exception {
        var json = new ObjectMapper();
        assertThat(json.writeValueAsString(List.of(Desk.ARCHIV_GEDENKSTAETTE))).isEqualTo("[\"archiv-gedenkstaette\"]");
        assertThat(json.readValue("\"medienzentrum-natur-vhs\"", Desk.class)).isEqualTo(Desk.MEDIENZENTRUM_NATUR_VHS);
        assertThat(Desk.find("keller")).isEmpty();
    }

    @Test
    void contactsComeFromSettingsAndNoPhoneNumberIsInvented() {
        var settings = new MapConfigurationPropertySource(Map.of(
                "bildungspartner.desks.archiv-gedenkstaette.phone", "0211 000",
                "bildungspartner.desks.museum.email", "museum@example.org"));
        var contacts = new Binder(settings).bindOrCreate("bildungspartner", DeskContacts.class);

        assertThat(contacts.of(Desk.ARCHIV_GEDENKSTAETTE))
                .isEqualTo(new DeskContact("info@bildungspartner.nrw", "0211 000", ""));
        assertThat(contacts.of(Desk.MUSEUM)).isEqualTo(new DeskContact("museum@example.org", "", ""));
        assertThat(contacts.of(Desk.SPORTVEREIN)).isEqualTo(new DeskContact("info@bildungspartner.nrw", "", ""));
    }

    @Test
    void badgeShowsTheFirstAndTheLastNamesLetter() {
        assertThat(named("Miriam Klaas").initials()).isEqualTo("MK");
        assertThat(named("  Élodie Maria de Öhringen ").initials()).isEqualTo("ÉÖ");
        assertThat(named("admin").initials()).isEqualTo("A");
        assertThat(named("…").initials()).isEqualTo("?");
    }

    @Test
    void managementAndLeadsSeeAllDesksAndAdministratorsNone() {
        var museum = new CurrentStaff(UUID.randomUUID(), "m", "M", Set.of(Role.STAFF), Set.of(Desk.MUSEUM), false, 0);
        var management = new CurrentStaff(
                UUID.randomUUID(), "g", "G", Set.of(Role.STAFF), Set.of(Desk.GESCHAEFTSFUEHRUNG), false, 0);
        var lead = new CurrentStaff(UUID.randomUUID(), "l", "L", Set.of(Role.LEAD), Set.of(), false, 0);
        var admin = new CurrentStaff(
                UUID.randomUUID(), "a", "A", Set.of(Role.ADMIN), Set.of(Desk.GESCHAEFTSFUEHRUNG), false, 0);

        assertThat(museum.worksFor(Desk.MUSEUM)).isTrue();
        assertThat(museum.worksFor(Desk.SPORTVEREIN)).isFalse();
        assertThat(management.seesAllDesks()).isTrue();
        assertThat(lead.worksFor(Desk.SPORTVEREIN)).isTrue();
        assertThat(admin.worksFor(Desk.GESCHAEFTSFUEHRUNG)).isFalse();
    }

    private static CurrentStaff named(String displayName) {
        return new CurrentStaff(UUID.randomUUID(), "x", displayName, Set.of(), Set.of(), false, 0);
    }
}
