package nrw.bildungspartner.intake.proposing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nrw.bildungspartner.agreement.Agreement;
import nrw.bildungspartner.agreement.AgreementContent;
import nrw.bildungspartner.agreement.AgreementContent.SchoolParty;
import nrw.bildungspartner.agreement.Person;
import nrw.bildungspartner.intake.proposing.CaseFacts.SchoolFacts;
import nrw.bildungspartner.intake.proposing.CaseFacts.Side;
import nrw.bildungspartner.partner.School;
import nrw.bildungspartner.partner.SchoolRegister;
import org.springframework.stereotype.Component;

/** What is known of cases, with what the school register adds. */
@Component
class KnownCases {

    private final SchoolRegister register;

    KnownCases(SchoolRegister register) {
        this.register = register;
    }

    List<CaseFacts> facts(Collection<Agreement> agreements) {
        Map<String, School> schools = register
                .byNumbers(agreements.stream()
                        .flatMap(KnownCases::parties)
                        .map(SchoolParty::number)
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(School::number, Function.identity()));
        return agreements.stream().map(agreement -> facts(agreement, schools)).toList();
    }

    private static CaseFacts facts(Agreement agreement, Map<String, School> known) {
        List<SchoolFacts> schools = new ArrayList<>();
        Map<String, Side> addresses = new LinkedHashMap<>();
        agreement.correspondent().ifPresent(person -> add(addresses, Side.OTHER, Stream.of(person)));
        agreement.content().ifPresent(content -> {
            add(addresses, Side.INSTITUTION, people(content));
            if (content.thirdPartner() != null) {
                add(addresses, Side.OTHER, Stream.of(content.thirdPartner().contact()));
            }
        });
        parties(agreement).forEach(party -> {
            School school = known.get(party.number());
            schools.add(new SchoolFacts(
                    party.number(), school == null ? "" : school.name(), school == null ? "" : school.town()));
            add(addresses, Side.SCHOOL, Stream.of(party.contact(), party.deputy()));
            if (school != null) {
                addresses.put(school.email().toLowerCase(Locale.ROOT), Side.SCHOOL);
            }
        });
        return new CaseFacts(
                agreement.reference(),
                agreement.initiative(),
                schools,
                agreement.institutionName(),
                agreement.content().map(content -> content.institution().town()).orElse(""),
                addresses);
    }

    private static Stream<SchoolParty> parties(Agreement agreement) {
        return agreement.content().stream().flatMap(content -> content.schools().stream());
    }

    private static Stream<Person> people(AgreementContent content) {
        return Stream.of(content.institution().contact(), content.institution().deputy());
    }

    private static void add(Map<String, Side> addresses, Side side, Stream<Person> people) {
        people.map(person -> person.email().toLowerCase(Locale.ROOT))
                .filter(email -> !email.isBlank())
                .forEach(email -> addresses.put(email, side));
    }
}
