package nrw.bildungspartner.staff;

import org.springframework.boot.context.properties.bind.DefaultValue;

/** How a desk is reached; phone and hours stay empty until the office has set them. */
public record DeskContact(
        @DefaultValue(OFFICE) String email,
        @DefaultValue("") String phone,
        @DefaultValue("") String hours) {

    static final String OFFICE = "info@bildungspartner.nrw";

    static final DeskContact DEFAULT = new DeskContact(OFFICE, "", "");
}
