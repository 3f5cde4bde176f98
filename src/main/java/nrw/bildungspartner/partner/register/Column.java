package nrw.bildungspartner.partner.register;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns of the "Schulgrunddaten NRW"; found by name, because a later layout put one in between. */
enum Column {
    NUMBER("Schulnummer", 6),
    FORM("Schulform", 2),
    NAME_1("Schulbezeichnung_1", 120),
    NAME_2("Schulbezeichnung_2", 120),
    NAME_3("Schulbezeichnung_3", 120),
    SHORT_NAME("Kurzbezeichnung", 200),
    AUTHORITY("Bezirksregierung", 200),
    POSTAL_CODE("PLZ", 5),
    TOWN("Ort", 200),
    STREET("Strasse", 200),
    PHONE_PREFIX("Telefonvorwahl", 50),
    PHONE("Telefon", 50),
    FAX_PREFIX("Faxvorwahl", 50),
    FAX("Fax", 50),
    EMAIL("E-Mail", 254),
    HOMEPAGE("Homepage", 500),
    LEGAL_FORM("Rechtsform", 1),
    CARRIER("Traegernummer", 50),
    MUNICIPALITY("Gemeindeschluessel", 8),
    OPERATION("Schulbetriebsschluessel", 2),
    OPERATION_DATE("Schulbetriebsdatum", 10),
    GRID("EPSG", 50),
    EAST("UTMRechtswert", 50),
    NORTH("UTMHochwert", 50);

    private final String title;
    private final int maxLength;

    Column(String title, int maxLength) {
        this.title = title;
        this.maxLength = maxLength;
    }

    /** The name in the file's head line. */
    String title() {
        return title;
    }

    int maxLength() {
        return maxLength;
    }

    static Optional<Column> titled(String title) {
        return Arrays.stream(values())
                .filter(column -> column.title.equalsIgnoreCase(title.strip()))
                .findFirst();
    }

    /** The columns both known layouts have; a file without one of them is not the register. */
    static List<Column> required() {
        return Arrays.stream(values()).filter(column -> column != AUTHORITY).toList();
    }
}
