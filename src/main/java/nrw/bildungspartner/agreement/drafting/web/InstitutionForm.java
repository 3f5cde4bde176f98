package nrw.bildungspartner.agreement.drafting.web;

import nrw.bildungspartner.agreement.AgreementContent.InstitutionParty;
import nrw.bildungspartner.agreement.AgreementContent.ThirdPartner;
import nrw.bildungspartner.agreement.drafting.Answer;
import nrw.bildungspartner.partner.InstitutionKind;
import org.jspecify.annotations.Nullable;

/** The institution, and the third partner it needs if it is of another kind than the initiative's. */
record InstitutionForm(Party institution, Third thirdPartner) implements StepForm {

    InstitutionForm(@Nullable Party institution, @Nullable Third thirdPartner) {
        this.institution = institution == null ? new Party(null, null, null, null, null, null, null) : institution;
        this.thirdPartner = thirdPartner == null ? Third.NOBODY : thirdPartner;
    }

    static InstitutionForm of(Answer.Institution answer) {
        InstitutionParty party = answer.institution();
        ThirdPartner third = answer.thirdPartner();
        return new InstitutionForm(
                new Party(
                        party.kind(),
                        party.name(),
                        party.street(),
                        party.postalCode(),
                        party.town(),
                        PersonForm.of(party.contact()),
                        PersonForm.of(party.deputy())),
                third == null
                        ? Third.NOBODY
                        : new Third(third.kind(), third.name(), third.town(), PersonForm.of(third.contact())));
    }

    /** The third partner's fields are shown for other kinds only; what is not seen is not said. */
    @Override
    public Answer.Institution answer() {
        boolean other = institution.kind.equals(InstitutionKind.OTHER);
        return new Answer.Institution(
                new InstitutionParty(
                        institution.kind,
                        institution.name,
                        institution.street,
                        institution.postalCode,
                        institution.town,
                        institution.contact.person(),
                        institution.deputy.person()),
                other && !thirdPartner.isBlank()
                        ? new ThirdPartner(
                                thirdPartner.kind, thirdPartner.name, thirdPartner.town, thirdPartner.contact.person())
                        : null);
    }

    record Party(
            String kind,
            String name,
            String street,
            String postalCode,
            String town,
            PersonForm contact,
            PersonForm deputy) {

        Party(
                @Nullable String kind,
                @Nullable String name,
                @Nullable String street,
                @Nullable String postalCode,
                @Nullable String town,
                @Nullable PersonForm contact,
                @Nullable PersonForm deputy) {
            this.kind = Typed.text(kind);
            this.name = Typed.text(name);
            this.street = Typed.text(street);
            this.postalCode = Typed.text(postalCode);
            this.town = Typed.text(town);
            this.contact = PersonForm.orEmpty(contact);
            this.deputy = PersonForm.orEmpty(deputy);
        }
    }

    record Third(String kind, String name, String town, PersonForm contact) {

        static final Third NOBODY = new Third(null, null, null, null);

        Third(@Nullable String kind, @Nullable String name, @Nullable String town, @Nullable PersonForm contact) {
            this.kind = Typed.text(kind);
            this.name = Typed.text(name);
            this.town = Typed.text(town);
            this.contact = PersonForm.orEmpty(contact);
        }

        boolean isBlank() {
            return (kind + name + town + contact.name() + contact.email()).isBlank();
        }
    }
}
