package nrw.bildungspartner.registration;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nrw.bildungspartner.agreement.Agreement;
import nrw.bildungspartner.agreement.AgreementContent;
import nrw.bildungspartner.agreement.AgreementContent.InstitutionParty;
import nrw.bildungspartner.agreement.AgreementContent.SchoolParty;
import nrw.bildungspartner.agreement.Agreements;
import nrw.bildungspartner.agreement.Person;
import nrw.bildungspartner.agreement.RecordDecision;
import nrw.bildungspartner.audit.AuditStep;
import nrw.bildungspartner.audit.AuditTrail;
import nrw.bildungspartner.partner.Institution;
import nrw.bildungspartner.partner.Institutions;
import nrw.bildungspartner.shell.Conflict;
import nrw.bildungspartner.shell.Formats;
import nrw.bildungspartner.shell.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters an agreement's partnership in the register, once. */
@Service
public class RegisterPartnership {

    private final Agreements agreements;
    private final RecordDecision decision;
    private final Institutions institutions;
    private final PartnershipRepository partnerships;
    private final RegistrationNumbers numbers;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;
    private final Clock clock;

    RegisterPartnership(
            Agreements agreements,
            RecordDecision decision,
            Institutions institutions,
            PartnershipRepository partnerships,
            RegistrationNumbers numbers,
            ApplicationEventPublisher events,
            AuditTrail audit,
            Clock clock) {
        this.agreements = agreements;
        this.decision = decision;
        this.institutions = institutions;
        this.partnerships = partnerships;
        this.numbers = numbers;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The partnership's registration number; registering again answers the same number and changes nothing.
     *
     * @throws NotFound if there is no such agreement
     * @throws Conflict if nobody has told yet what the agreement says
     */
    @Transactional
    public String register(String reference) {
        Agreement agreement = agreements.get(reference);
        AgreementContent content =
                agreement.content().orElseThrow(() -> new Conflict("registration.no-content", reference));
        numbers.queueUp();
        Optional<Partnership> registered = partnerships.findByReference(reference);
        if (registered.isPresent()) {
            return registered.get().registrationNumber();
        }
        Instant now = clock.instant();
        Partnership partnership = partnerships.saveAndFlush(partnership(agreement, content, now));
        audit.record(
                AuditStep.of(reference, "registration.registered").with("number", partnership.registrationNumber()));
        decision.registered(reference, partnership.registrationNumber());
        events.publishEvent(new PartnershipRegistered(partnership.registrationNumber(), reference));
        return partnership.registrationNumber();
    }

    private Partnership partnership(Agreement agreement, AgreementContent content, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Formats.ZONE);
        LocalDate since = content.start() == null ? today : content.start();
        boolean entry = content.publication().entry();
        boolean contacts = entry && content.publication().contacts();
        return new Partnership(
                numbers.next(today.getYear()),
                agreement.reference(),
                agreement.initiative(),
                content.schools().stream().map(SchoolParty::number).distinct().toList(),
                institution(content.institution()),
                thirdPartner(content.thirdPartner()),
                since,
                content.durationYears() == null ? null : since.plusYears(content.durationYears()),
                content.activities().stream()
                        .map(it -> new JointActivity(it.kit(), it.text(), it.yearGroups(), it.subject()))
                        .toList(),
                entry,
                contacts,
                contacts ? contacts(content) : List.of(),
                now,
                numbers.nextRevision());
    }

    private Institution institution(InstitutionParty party) {
        return institutions.findOrAdd(party.kind(), party.name(), party.street(), party.postalCode(), party.town());
    }

    private static @Nullable ThirdPartner thirdPartner(AgreementContent.@Nullable ThirdPartner party) {
        return party == null ? null : new ThirdPartner(party.kind(), party.name(), party.town());
    }

    private static List<PublicContact> contacts(AgreementContent content) {
        List<PublicContact> named = new ArrayList<>();
        content.schools().forEach(school -> add(named, school.number(), school.contact()));
        add(named, PublicContact.INSTITUTION, content.institution().contact());
        if (content.thirdPartner() != null) {
            add(named, PublicContact.THIRD_PARTNER, content.thirdPartner().contact());
        }
        return named;
    }

    private static void add(List<PublicContact> named, String party, Person person) {
        if (!person.name().isEmpty()) {
            named.add(new PublicContact(party, person.name()));
        }
    }
}
