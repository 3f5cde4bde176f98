package nrw.bildungspartner.partner;

/** The two Landschaftsverbände that share NRW between them. */
public enum Region {
    LVR("Landschaftsverband Rheinland"),
    LWL("Landschaftsverband Westfalen-Lippe");

    private final String title;

    Region(String title) {
        this.title = title;
    }

    /** A proper name, the same in every language. */
    public String title() {
        return title;
    }
}
