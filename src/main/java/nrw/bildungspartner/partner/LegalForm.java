package nrw.bildungspartner.partner;

/** Who carries a school; a private one is listed in public only with its consent. */
public enum LegalForm {
    PUBLIC,
    PRIVATE
}
