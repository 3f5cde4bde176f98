package nrw.bildungspartner.agreement.drafting.web;

import nrw.bildungspartner.agreement.Person;
import org.jspecify.annotations.Nullable;

record PersonForm(String name, String email) {

    PersonForm(@Nullable String name, @Nullable String email) {
        this.name = Typed.text(name);
        this.email = Typed.text(email);
    }

    static PersonForm of(Person person) {
        return new PersonForm(person.name(), person.email());
    }

    static PersonForm orEmpty(@Nullable PersonForm form) {
        return form == null ? of(Person.NOBODY) : form;
    }

    Person person() {
        return new Person(name, email);
    }
}
