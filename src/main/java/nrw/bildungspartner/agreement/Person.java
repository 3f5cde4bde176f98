package nrw.bildungspartner.agreement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/** A contact or a deputy, with the personal e-mail address the criteria ask for. */
public record Person(String name, String email) {

    public Person(@Nullable String name, @Nullable String email) {
        this.name = Texts.oneLine(name);
        this.email = Texts.oneLine(email);
    }

    public static final Person NOBODY = new Person("", "");

    @JsonIgnore
    public boolean isBlank() {
        return name.isEmpty() && email.isEmpty();
    }
}
