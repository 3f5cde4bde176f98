package nrw.bildungspartner.intake.proposing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nrw.bildungspartner.intake.proposing.CaseFacts.SchoolFacts;
import nrw.bildungspartner.intake.proposing.CaseFacts.Side;
import nrw.bildungspartner.intake.proposing.Proposal.Reason;
import nrw.bildungspartner.intake.recognising.Clue;
import nrw.bildungspartner.intake.recognising.Place;
import nrw.bildungspartner.intake.recognising.Sighting;
import org.junit.jupiter.api.Test;

class CaseMatchTests {

    private static final Place PAGE = Place.page("foto.jpg", 1);

    private static final CaseFacts LEVERKUSEN = new CaseFacts(
            "BP-2027-22222-A",
            "museum",
            List.of(new SchoolFacts(
                    "100012", "Städt. Gemeinschaftsgrundschule Am Friedenspark - Primarstufe -", "Leverkusen")),
            "Museum Morsbroich",
            "Leverkusen",
            Map.of("oez@schule.example", Side.SCHOOL, "maass@museum.example", Side.INSTITUTION));

    private static final CaseFacts BONN = new CaseFacts(
            "BP-2027-33333-A",
            "archiv",
            List.of(new SchoolFacts("100101", "Schule am Hügel Förderschule d. St. Bonn", "Bonn")),
            "Stadtarchiv und Stadthistorische Bibliothek",
            "Bonn",
            Map.of("huegel@schule.example", Side.SCHOOL));

    @Test
    void theRightCaseComesFirstAndSaysWhyFieldByField() {
        var post = page("""
                Kooperationsvereinbarung im Rahmen von Museum und Schule
                Städt. Gemeinschaftsgrundschule Am Friedenspark, Netzestr. 12, Leverkusen
                Schulnummer: 100012
                und Museum Morsbroich
                """, Map.of("100012", new ReadPost.Seen(PAGE, true)));

        var proposals = proposals(post, BONN, LEVERKUSEN);

        assertThat(proposals).extracting(Proposal::reference).containsExactly("BP-2027-22222-A");
        assertThat(proposals.get(0).confidence()).isBetween(90, 97);
        assertThat(proposals.get(0).word()).isEqualTo("very-likely");
        assertThat(proposals.get(0).reasons())
                .contains(new Reason("schools[0].number", "school-number", "100012", PAGE))
                .extracting(Reason::field)
                .contains("schools[0].name", "schools[0].town", "institution.name", "initiative");
    }

    @Test
    void whereNothingFitsNothingIsProposed() {
        var post = page("Rechnung Nr. 4711 über zwanzig Stühle, zahlbar in 14 Tagen. Stadt Köln, Museum", Map.of());

        assertThat(proposals(post, BONN, LEVERKUSEN)).isEmpty();
    }

    @Test
    void aTownOrAnInitiativeAloneIsTooLittle() {
        var post = page("Museum und Schule in Leverkusen", Map.of());

        assertThat(proposals(post, LEVERKUSEN)).isEmpty();
    }

    @Test
    void whatAScannerGotWrongIsRecognisedAllTheSame() {
        var post =
                page("Stadt. Gemeinschaftsgrundschu1e Am Frledens-\npark Leverkuscn und Muscum Morsbroicn", Map.of());

        var proposals = proposals(post, BONN, LEVERKUSEN);

        assertThat(proposals).singleElement().satisfies(proposal -> {
            assertThat(proposal.reference()).isEqualTo("BP-2027-22222-A");
            assertThat(proposal.confidence()).isGreaterThanOrEqualTo(60);
        });
    }

    @Test
    void umlautsBlanksAndCaseDoNotMatter() {
        assertThat(passage("SCHULE AM HUEGEL").share("Schule am Hügel")).isEqualTo(1);
        assertThat(passage("Stadt museum Lipp stadt").share("Stadtmuseum Lippstadt"))
                .isEqualTo(1);
        assertThat(passage("Schule am Hugel, Bonn").share("Schule am Hügel")).isEqualTo(1);
    }

    @Test
    void wordsThatStandFarApartAreNoName() {
        var far = "Morsbroich" + " und noch ein Wort".repeat(30) + " Villa";

        assertThat(passage(far).share("Villa Morsbroich")).isLessThan(0.6);
        assertThat(passage("Schule Museum Stadt").share("Städtisches Museum")).isZero();
    }

    @Test
    void ofTwoSchoolsOfOneNameBothAreShownAndNoneIsDecided() {
        var one = named("BP-2027-44444-A", "123001", "Marienschule", "Bonn", "");
        var other = named("BP-2027-55555-A", "123002", "Marienschule", "Essen", "");

        var proposals = proposals(page("Vereinbarung der Marienschule", Map.of()), one, other);

        assertThat(proposals).hasSize(2);
        assertThat(proposals.get(0).confidence())
                .isEqualTo(proposals.get(1).confidence())
                .isLessThan(60);
    }

    @Test
    void theTownTellsSchoolsOfOneNameApart() {
        var one = named("BP-2027-44444-A", "123001", "Marienschule", "Bonn", "");
        var other = named("BP-2027-55555-A", "123002", "Marienschule", "Essen", "");

        var proposals = proposals(page("Vereinbarung der Marienschule in Essen", Map.of()), one, other);

        assertThat(proposals).extracting(Proposal::reference).containsExactly("BP-2027-55555-A", "BP-2027-44444-A");
    }

    @Test
    void theNumberOfAnotherSchoolSpeaksAgainstACase() {
        var one = named("BP-2027-44444-A", "123001", "Marienschule", "Bonn", "Museum Koenig");
        var text = "Marienschule, Schulnummer 123002, und Museum Koenig";

        var with = proposals(page(text, Map.of("123002", new ReadPost.Seen(PAGE, true))), one);
        var without = proposals(page(text, Map.of()), one);

        assertThat(without).singleElement().satisfies(proposal -> assertThat(proposal.confidence())
                .isGreaterThan(70));
        assertThat(with).isEmpty();
    }

    @Test
    void theSenderAndEarlierPostProposeButAreNeverSure() {
        var post = new ReadPost(
                List.of(passage("Guten Tag")),
                List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                "oez@schule.example",
                Set.of("BP-2027-33333-A"),
                "");

        var proposals = proposals(post, BONN, LEVERKUSEN);

        assertThat(proposals).extracting(Proposal::reference).containsExactly("BP-2027-22222-A", "BP-2027-33333-A");
        assertThat(proposals).allSatisfy(proposal -> assertThat(proposal.word()).isEqualTo("possible"));
        assertThat(proposals.get(0).reasons())
                .containsExactly(new Reason("sender", "sender-school", "oez@schule.example", null));
    }

    @Test
    void eachOfTheReferencesOnAPaperIsProposed() {
        var post = new ReadPost(
                List.of(passage("")),
                List.of(
                        new Sighting("BP-2027-33333-A", Clue.CODE, PAGE),
                        new Sighting("BP-2027-22222-A", Clue.TEXT, PAGE)),
                Map.of(),
                Map.of(),
                Map.of(),
                "",
                Set.of(),
                "");

        assertThat(proposals(post, BONN, LEVERKUSEN)).hasSize(2);
    }

    @Test
    void nothingIsEverCertain() {
        var numbers = new HashMap<String, ReadPost.Seen>();
        numbers.put("100012", new ReadPost.Seen(PAGE, true));
        var text =
                "Gemeinschaftsgrundschule Am Friedenspark Primarstufe Leverkusen Museum Morsbroich Museum und Schule";
        var post = new ReadPost(
                List.of(passage(text)),
                List.of(new Sighting("BP-2027-22222-A", Clue.TEXT, PAGE)),
                numbers,
                Map.of("maass@museum.example", PAGE),
                Map.of("museum", PAGE),
                "oez@schule.example",
                Set.of("BP-2027-22222-A"),
                "BP-2027-22222-A");

        assertThat(proposals(post, LEVERKUSEN)).singleElement().satisfies(proposal -> assertThat(proposal.confidence())
                .isEqualTo(97));
    }

    private static CaseFacts named(String reference, String number, String school, String town, String institution) {
        return new CaseFacts(
                reference, "museum", List.of(new SchoolFacts(number, school, town)), institution, "", Map.of());
    }

    private static Passage passage(String text) {
        return new Passage(PAGE, text);
    }

    private static ReadPost page(String text, Map<String, ReadPost.Seen> numbers) {
        return new ReadPost(
                List.of(passage(text)),
                List.of(),
                numbers,
                Map.of(),
                text.contains("Museum und Schule") ? Map.of("museum", PAGE) : Map.of(),
                "",
                Set.of(),
                "");
    }

    private static List<Proposal> proposals(ReadPost post, CaseFacts... cases) {
        return Arrays.stream(cases)
                .map(facts -> CaseMatch.of(facts, post))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(Proposal::confidence).reversed())
                .toList();
    }
}
