package nrw.bildungspartner.partner;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The official school form: a two-character code and its name. Codes not known yet keep their code as name. */
public record SchoolForm(String code, Wording name) {

    /** Codes that the register carries although they are no schools: authorities and seminars. */
    private static final Set<String> NO_SCHOOLS = Set.of("0A", "50", "51", "52", "56", "58");

    private static final List<SchoolForm> KNOWN = List.of(
            form("02", "Grundschule", "Primary school"),
            form("04", "Hauptschule", "Lower secondary school (Hauptschule)"),
            form("06", "Volksschule", "Elementary school (Volksschule)"),
            form("08", "Förderschule", "Special needs school"),
            form("10", "Realschule", "Intermediate secondary school (Realschule)"),
            form("13", "PRIMUS-Schule", "PRIMUS school (years 1 to 10)"),
            form("14", "Sekundarschule", "Secondary school (Sekundarschule)"),
            form("15", "Gesamtschule", "Comprehensive school"),
            form("16", "Gemeinschaftsschule", "Community school"),
            form("17", "Waldorfschule", "Waldorf school"),
            form("18", "Hibernia-Schule", "Hibernia school"),
            form("19", "Waldorf-Förderschule", "Waldorf special needs school"),
            form("20", "Gymnasium", "Grammar school (Gymnasium)"),
            form("25", "Weiterbildungskolleg", "College of further education"),
            form("30", "Berufskolleg", "Vocational college"),
            form("81", "Schulischer Lernort", "School-based place of learning"),
            form("83", "Klinikschule", "Hospital school"),
            form("85", "Förderschule (Realschule)", "Special needs school (Realschule)"),
            form("87", "Förderschule (Gymnasium)", "Special needs school (Gymnasium)"),
            form("88", "Förderschule (Berufskolleg)", "Special needs school (vocational college)"),
            form("0A", "Behörde", "Authority"));

    private static final Map<String, SchoolForm> BY_CODE =
            KNOWN.stream().collect(Collectors.toUnmodifiableMap(SchoolForm::code, Function.identity()));

    /** All forms of real schools, for filters. */
    public static List<SchoolForm> schools() {
        return KNOWN.stream().filter(SchoolForm::isSchool).toList();
    }

    public static SchoolForm of(String code) {
        SchoolForm known = BY_CODE.get(code);
        return known != null ? known : form(code, "Schulform " + code, "School form " + code);
    }

    public boolean isSchool() {
        return !NO_SCHOOLS.contains(code);
    }

    private static SchoolForm form(String code, String de, String en) {
        return new SchoolForm(code, new Wording(de, en));
    }
}
