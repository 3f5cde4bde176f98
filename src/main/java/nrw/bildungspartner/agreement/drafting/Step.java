package nrw.bildungspartner.agreement.drafting;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The questions of a draft in the order they are asked; each one is a page. */
public enum Step {
    INITIATIVE("initiative", "initiative", "language"),
    SCHOOLS("schulen", "schools"),
    INSTITUTION("einrichtung", "institution", "thirdPartner"),
    GOALS("ziele", "goals"),
    ACTIVITIES("aktivitaeten", "activities"),
    CURRICULUM("unterricht", "curriculumAnchor"),
    FRAME("rahmen", "start", "durationYears", "costs"),
    EVALUATION("auswertung", "evaluation"),
    PUBLICATION("veroeffentlichung", "publication"),
    CONFERENCE("schulkonferenz", "schoolConference"),
    PUPILS("teilnahme", "allPupils");

    private final String slug;
    private final List<String> fields;

    Step(String slug, String... fields) {
        this.slug = slug;
        this.fields = List.of(fields);
    }

    /** The page's name in its address. */
    public String slug() {
        return slug;
    }

    public static Optional<Step> bySlug(String slug) {
        return Arrays.stream(values()).filter(step -> step.slug.equals(slug)).findFirst();
    }

    /** The step that asks for the agreement's field of this path, such as {@code schools[0].contact.email}. */
    public static Step of(String path) {
        String field = path.split("[.\\[]", 2)[0];
        return Arrays.stream(values())
                .filter(step -> step.fields.contains(field))
                .findFirst()
                .orElse(INITIATIVE);
    }

    /** Where a summary of what is missing leads to. */
    String firstField() {
        return this == PUBLICATION
                ? "publication.entry"
                : this == CONFERENCE ? "schoolConference.status" : fields.get(0);
    }

    public Optional<Step> next() {
        return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
    }

    public Optional<Step> previous() {
        return ordinal() > 0 ? Optional.of(values()[ordinal() - 1]) : Optional.empty();
    }
}
