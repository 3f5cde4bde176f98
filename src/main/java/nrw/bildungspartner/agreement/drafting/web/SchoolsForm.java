package nrw.bildungspartner.agreement.drafting.web;

import java.util.ArrayList;
import java.util.List;
import nrw.bildungspartner.agreement.AgreementContent.SchoolParty;
import nrw.bildungspartner.agreement.drafting.Answer;
import org.jspecify.annotations.Nullable;

/** The schools that take part, each with its contact and deputy. */
record SchoolsForm(List<Line> schools) implements StepForm {

    SchoolsForm(@Nullable List<@Nullable Line> schools) {
        this.schools = Typed.list(schools);
    }

    static SchoolsForm of(Answer.Schools answer) {
        return new SchoolsForm(answer.schools().stream()
                .map(party -> new Line(party.number(), PersonForm.of(party.contact()), PersonForm.of(party.deputy())))
                .toList());
    }

    @Override
    public Answer.Schools answer() {
        return new Answer.Schools(schools.stream()
                .filter(line -> !line.number.isBlank())
                .map(line -> new SchoolParty(line.number, line.contact.person(), line.deputy.person()))
                .toList());
    }

    SchoolsForm without(int index) {
        List<Line> left = new ArrayList<>(schools);
        if (index >= 0 && index < left.size()) {
            left.remove(index);
        }
        return new SchoolsForm(List.copyOf(left));
    }

    record Line(String number, PersonForm contact, PersonForm deputy) {

        Line(@Nullable String number, @Nullable PersonForm contact, @Nullable PersonForm deputy) {
            this.number = Typed.text(number);
            this.contact = PersonForm.orEmpty(contact);
            this.deputy = PersonForm.orEmpty(deputy);
        }
    }
}
