package nrw.bildungspartner;

/** Which addresses are open to whom. What no line names is for staff only. */
final class Doors {

    static final String SIGN_IN = "/anmelden";
    static final String SIGN_OUT = "/abmelden";
    static final String OWN_ACCOUNT = "/konto";

    /** Styles, scripts and pictures: the same for everybody, without any session. */
    static final String[] ASSETS = {"/assets/**", "/favicon.svg", "/favicon.ico", "/robots.txt"};

    static final String[] PUBLIC_PAGES = {
        "/",
        "/entwurf/**",
        "/stand/**",
        "/unterzeichnen/**",
        "/wir-sind-dabei/**",
        "/templates/*.docx",
        "/fragen",
        "/wer-partner-werden-kann",
        "/kontakt/**",
        "/pruefen",
        "/leichte-sprache",
        "/gebaerdensprache",
        "/barrierefreiheit",
        "/barriere-melden/**",
        "/datenschutz",
        "/impressum",
        "/actuator/health",
        "/error",
        SIGN_IN
    };

    static final String[] STAFF_PAGES = {
        "/aufgaben/**", "/vorgaenge/**", "/posteingang/**", "/register/**", "/regeln/**"
    };
    static final String[] LEAD_PAGES = {"/auswertung/**"};
    static final String[] ADMIN_PAGES = {"/verwaltung/**"};

    /** What programs call. */
    static final String[] CALLS = {"/api", "/api/**", "/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml"};

    /** Below {@code /api/agreements/{reference}} the agreement's own token is asked for, by the agreement itself. */
    static final String[] PUBLIC_CALLS = {
        "/api/initiatives",
        "/api/schools",
        "/api/schools/*",
        "/api/agreements",
        "/api/agreements/**",
        "/api/partnerships",
        "/api/partnerships/**",
        "/api/partnerships.csv",
        "/api/document-check",
        "/v3/api-docs",
        "/v3/api-docs/**",
        "/v3/api-docs.yaml"
    };

    static final String[] STAFF_CALLS = {"/api/tasks/**", "/api/cases/**", "/api/mails/**", "/api/search/**"};
    static final String[] LEAD_CALLS = {"/api/analytics/**"};
    static final String[] ADMIN_CALLS = {"/api/administration/**", "/api/audit/**"};

    private Doors() {}
}
