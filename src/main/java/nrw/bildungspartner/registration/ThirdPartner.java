package nrw.bildungspartner.registration;

import jakarta.persistence.Embeddable;

/** Who joined so that a partner of another kind may take part. */
@Embeddable
public record ThirdPartner(String kind, String name, String town) {}
