package nrw.bildungspartner.intake.post;

/** The way a piece of post came in. */
public enum Channel {
    MAIL,
    UPLOAD
}
