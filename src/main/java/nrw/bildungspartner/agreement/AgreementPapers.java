package nrw.bildungspartner.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nrw.bildungspartner.agreement.AgreementContent.Activity;
import nrw.bildungspartner.agreement.AgreementContent.InstitutionParty;
import nrw.bildungspartner.agreement.AgreementContent.SchoolConference;
import nrw.bildungspartner.agreement.AgreementContent.SchoolParty;
import nrw.bildungspartner.agreement.AgreementContent.ThirdPartner;
import nrw.bildungspartner.document.writing.AgreementPaper;
import nrw.bildungspartner.document.writing.AgreementWriter;
import nrw.bildungspartner.document.writing.BlankPaper;
import nrw.bildungspartner.document.writing.Paper;
import nrw.bildungspartner.document.writing.WordTemplate;
import nrw.bildungspartner.partner.Initiative;
import nrw.bildungspartner.partner.Initiatives;
import nrw.bildungspartner.partner.InstitutionKind;
import nrw.bildungspartner.partner.School;
import nrw.bildungspartner.partner.SchoolRegister;
import nrw.bildungspartner.shell.Formats;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Puts an agreement's content into the words that stand on paper and has it written. */
@Service
public class AgreementPapers {

    private static final String TO_COME = "…";
    private static final AgreementPaper.School SCHOOL_TO_COME =
            new AgreementPaper.School("", TO_COME, "", "", "", new AgreementPaper.Contact("", ""), null);
    private static final AgreementPaper.Activity ACTIVITY_TO_COME =
            new AgreementPaper.Activity("", TO_COME, "", "", null);

    private final Initiatives initiatives;
    private final SchoolRegister register;
    private final AgreementWriter writer;
    private final Clock clock;

    AgreementPapers(Initiatives initiatives, SchoolRegister register, AgreementWriter writer, Clock clock) {
        this.initiatives = initiatives;
        this.register = register;
        this.writer = writer;
        this.clock = clock;
    }

    /** The document of a content, complete or not; where a whole list is missing, an ellipsis holds its place. */
    public Paper write(String reference, int version, AgreementContent content) {
        Locale language = Locale.forLanguageTag(content.language());
        Initiative initiative = initiatives.byKey(content.initiative()).orElseThrow();
        return writer.write(new AgreementPaper(
                reference,
                version,
                today(),
                name(initiative, language),
                language,
                content.schools().isEmpty()
                        ? List.of(SCHOOL_TO_COME)
                        : content.schools().stream().map(this::school).toList(),
                institution(content.institution(), language),
                thirdPartner(content.thirdPartner(), language),
                content.goals().isEmpty() ? List.of(TO_COME) : content.goals(),
                content.activities().isEmpty()
                        ? List.of(ACTIVITY_TO_COME)
                        : content.activities().stream()
                                .map(activity -> activity(activity, initiative, language))
                                .toList(),
                content.curriculumAnchor(),
                content.costs(),
                content.start() == null ? today() : content.start(),
                content.durationYears() == null ? ContentCheck.LEAST_YEARS : content.durationYears(),
                content.evaluation(),
                conference(content.schoolConference()),
                content.allPupils(),
                new AgreementPaper.Publication(
                        content.publication().entry(), content.publication().contacts())));
    }

    /** Which version of the template the document of a content would be made from now; nothing if it is not kept. */
    public Optional<UUID> template(AgreementContent content) {
        Locale language = Locale.forLanguageTag(content.language());
        Initiative initiative = initiatives.byKey(content.initiative()).orElseThrow();
        return Optional.ofNullable(
                writer.template(name(initiative, language), language).version());
    }

    /** A blank as Word file, and the version of the template that it was made from. */
    record BlankFile(byte[] docx, @Nullable UUID template) {}

    BlankFile writeBlank(String reference, int version, Initiative initiative, Locale language) {
        AgreementPaper.Initiative name = name(initiative, language);
        WordTemplate template = writer.template(name, language);
        return new BlankFile(
                writer.writeBlank(new BlankPaper(reference, version, today(), name, language), template),
                template.version());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Formats.ZONE);
    }

    private static AgreementPaper.Initiative name(Initiative initiative, Locale language) {
        return new AgreementPaper.Initiative(initiative.key(), initiative.name().in(language));
    }

    private AgreementPaper.School school(SchoolParty party) {
        School school = register.byNumber(party.number()).orElseThrow();
        return new AgreementPaper.School(
                party.number(),
                school.name(),
                school.street(),
                school.postalCode(),
                school.town(),
                contact(party.contact()),
                party.deputy().isBlank() ? null : contact(party.deputy()));
    }

    private AgreementPaper.Institution institution(InstitutionParty party, Locale language) {
        return new AgreementPaper.Institution(
                kind(party.kind(), language),
                party.name(),
                party.street(),
                party.postalCode(),
                party.town(),
                contact(party.contact()),
                party.deputy().isBlank() ? null : contact(party.deputy()));
    }

    private AgreementPaper.@Nullable ThirdPartner thirdPartner(@Nullable ThirdPartner party, Locale language) {
        return party == null
                ? null
                : new AgreementPaper.ThirdPartner(
                        kind(party.kind(), language), party.name(), party.town(), contact(party.contact()), "");
    }

    private static AgreementPaper.Activity activity(Activity activity, Initiative initiative, Locale language) {
        return new AgreementPaper.Activity(
                initiative
                        .kitEntry(activity.kit())
                        .map(entry -> entry.name().in(language))
                        .orElse(""),
                activity.text(),
                activity.yearGroups(),
                activity.subject(),
                activity.perSchoolYear());
    }

    private static AgreementPaper.SchoolConference conference(SchoolConference conference) {
        return new AgreementPaper.SchoolConference(
                switch (conference.status()) {
                    case "approved" -> AgreementPaper.ConferenceStatus.APPROVED;
                    case "planned" -> AgreementPaper.ConferenceStatus.PLANNED;
                    default -> AgreementPaper.ConferenceStatus.OPEN;
                },
                conference.date());
    }

    private String kind(String key, Locale language) {
        return key.equals(InstitutionKind.OTHER)
                ? ""
                : initiatives.kind(key).map(kind -> kind.name().in(language)).orElse("");
    }

    private static AgreementPaper.Contact contact(Person person) {
        return new AgreementPaper.Contact(person.name(), person.email());
    }
}
