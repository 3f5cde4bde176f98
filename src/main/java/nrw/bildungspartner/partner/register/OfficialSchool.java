package nrw.bildungspartner.partner.register;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nrw.bildungspartner.partner.Districts;
import nrw.bildungspartner.partner.LegalForm;
import nrw.bildungspartner.partner.Operation;
import org.jspecify.annotations.Nullable;

/** A row of the register in its own words, and what it means in ours. */
record OfficialSchool(Map<Column, String> cells) {

    private static final Pattern NUMBER = Pattern.compile("\\d{6}");
    private static final Pattern FORM = Pattern.compile("[0-9A-Z]{2}");
    private static final Pattern POSTAL_CODE = Pattern.compile("\\d{5}");
    private static final Pattern MUNICIPALITY = Pattern.compile("\\d{8}");
    private static final Pattern METRES = Pattern.compile("\\d{1,9}(?:[.,]\\d{1,9})?");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final ZoneId NRW = ZoneId.of("Europe/Berlin");

    /** Why this row cannot be a school, if it cannot. */
    Optional<Rejection> flaw() {
        if (!NUMBER.matcher(number()).matches()) {
            return Optional.of(Rejection.NUMBER);
        }
        if (!FORM.matcher(form()).matches()) {
            return Optional.of(Rejection.FORM);
        }
        if (name().isEmpty()) {
            return Optional.of(Rejection.NAME);
        }
        if (!POSTAL_CODE.matcher(postalCode()).matches()) {
            return Optional.of(Rejection.POSTAL_CODE);
        }
        if (town().isEmpty()) {
            return Optional.of(Rejection.TOWN);
        }
        if (!cell(Column.LEGAL_FORM).matches("[12]")) {
            return Optional.of(Rejection.LEGAL_FORM);
        }
        boolean inNrw = MUNICIPALITY.matcher(municipalityKey()).matches()
                && Districts.byKey(municipalityKey().substring(0, 5)).isPresent();
        return inNrw ? Optional.empty() : Optional.of(Rejection.MUNICIPALITY);
    }

    String number() {
        return cell(Column.NUMBER);
    }

    String name() {
        return SchoolName.join(cell(Column.NAME_1), cell(Column.NAME_2), cell(Column.NAME_3));
    }

    String shortName() {
        return cell(Column.SHORT_NAME).isEmpty() ? town() : cell(Column.SHORT_NAME);
    }

    String form() {
        return cell(Column.FORM);
    }

    String street() {
        return cell(Column.STREET);
    }

    String postalCode() {
        return cell(Column.POSTAL_CODE);
    }

    String town() {
        return cell(Column.TOWN);
    }

    String municipalityKey() {
        return cell(Column.MUNICIPALITY);
    }

    LegalForm legalForm() {
        return cell(Column.LEGAL_FORM).equals("2") ? LegalForm.PRIVATE : LegalForm.PUBLIC;
    }

    /** Every school has this address, also where the file should leave it out. */
    String email() {
        return cell(Column.EMAIL).contains("@") ? cell(Column.EMAIL) : number() + "@schule.nrw.de";
    }

    @Nullable
    Double east() {
        return metres(Column.EAST);
    }

    @Nullable
    Double north() {
        return metres(Column.NORTH);
    }

    Operation operation() {
        return Operation.ofKey(cell(Column.OPERATION));
    }

    /** The day on which it closed, if the register says that it did; the given moment where no day can be read. */
    @Nullable
    Instant closedAt(Instant otherwise) {
        if (operation() != Operation.CLOSED) {
            return null;
        }
        try {
            return LocalDate.parse(cell(Column.OPERATION_DATE), DATE)
                    .atStartOfDay(NRW)
                    .toInstant();
        } catch (DateTimeException e) {
            return otherwise;
        }
    }

    /** The row by the register's own column names, in the order of the columns. */
    Map<String, String> official() {
        Map<String, String> official = new LinkedHashMap<>();
        cells.forEach((column, cell) -> official.put(column.title(), cell));
        return official;
    }

    String cell(Column column) {
        return cells.getOrDefault(column, "");
    }

    private @Nullable Double metres(Column column) {
        boolean known = cell(Column.GRID).equals("EPSG:25832")
                && METRES.matcher(cell(column)).matches();
        return known ? Double.valueOf(cell(column).replace(',', '.')) : null;
    }
}
