package nrw.bildungspartner.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nrw.bildungspartner.agreement.AgreementContent.Activity;
import nrw.bildungspartner.agreement.AgreementContent.InstitutionParty;
import nrw.bildungspartner.agreement.AgreementContent.Publication;
import nrw.bildungspartner.agreement.AgreementContent.SchoolConference;
import nrw.bildungspartner.agreement.AgreementContent.SchoolParty;
import nrw.bildungspartner.agreement.AgreementContent.ThirdPartner;
import org.jspecify.annotations.Nullable;

/** What two partners might agree on: complete from the start, changed where a test cares. */
public class SampleAgreement {

    private final List<SchoolParty> schools = new ArrayList<>();
    private String initiative = "museum";
    private String kind = "museum";
    private String name = "Stadtmuseum";
    private String town = "Lippstadt";
    private @Nullable ThirdPartner thirdPartner;
    private Publication publication = new Publication(true, false);
    private List<Activity> activities = List.of(
            new Activity("tours", "Zwei Führungen im Halbjahr", "5-6", "Geschichte", 2),
            new Activity("", "Eine Vitrine im Foyer", "", "", null));

    private SampleAgreement() {}

    /** Between the schools of these numbers, which the shipped sample of the register knows, and a museum. */
    public static SampleAgreement between(String... schoolNumbers) {
        SampleAgreement sample = new SampleAgreement();
        for (String number : schoolNumbers) {
            sample.schools.add(new SchoolParty(
                    number, new Person("Ayşe Öz " + number, "oez@" + number + ".schule.example"), Person.NOBODY));
        }
        return sample;
    }

    public SampleAgreement with(String institution, String inTown) {
        this.name = institution;
        this.town = inTown;
        return this;
    }

    public SampleAgreement of(String otherInitiative, String institutionKind) {
        this.initiative = otherInitiative;
        this.kind = institutionKind;
        this.activities = List.of(new Activity("", "Gemeinsame Tage", "7", "", 1));
        return this;
    }

    public SampleAgreement doing(List<Activity> planned) {
        this.activities = planned;
        return this;
    }

    public SampleAgreement joinedBy(ThirdPartner third) {
        this.thirdPartner = third;
        return this;
    }

    public SampleAgreement published(boolean entry, boolean contacts) {
        this.publication = new Publication(entry, contacts);
        return this;
    }

    public AgreementContent content() {
        return new AgreementContent(
                initiative,
                List.copyOf(schools),
                new InstitutionParty(
                        kind,
                        name,
                        "Rathausstr. 13",
                        "59555",
                        town,
                        new Person("Jörg Maaß", "maass@museum.example"),
                        Person.NOBODY),
                thirdPartner,
                List.of("Geschichte mit Originalen lernen"),
                activities,
                "Schulinternes Curriculum Geschichte",
                "Der Eintritt ist frei.",
                LocalDate.of(2027, 2, 1),
                2,
                "Jährliches Gespräch im Mai",
                new SchoolConference("approved", LocalDate.of(2026, 11, 2)),
                true,
                publication,
                "de");
    }
}
