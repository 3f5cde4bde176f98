package nrw.bildungspartner.intake;

/** The way a piece of post came in. */
public enum Channel {
    MAIL,
    UPLOAD
}
