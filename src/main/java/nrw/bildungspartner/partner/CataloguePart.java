package nrw.bildungspartner.partner;

/** The two lists of an initiative that the office cares for. */
public enum CataloguePart {
    /** The building kit. */
    KIT,
    /** The kinds of institution that may join without a third partner. */
    KINDS;

    /** As addresses and messages write it. */
    public String word() {
        return this == KIT ? "kit" : "kinds";
    }
}
