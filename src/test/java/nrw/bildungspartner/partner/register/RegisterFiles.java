package nrw.bildungspartner.partner.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import nrw.bildungspartner.AtHand;

/** Register files for tests: the official ones, and small ones made up of official rows. */
final class RegisterFiles {

    static final String HEAD = "Schulnummer;Schulform;Schulbezeichnung_1;Schulbezeichnung_2;Schulbezeichnung_3;"
            + "Kurzbezeichnung;PLZ;Ort;Strasse;Telefonvorwahl;Telefon;Faxvorwahl;Fax;E-Mail;Homepage;Rechtsform;"
            + "Traegernummer;Gemeindeschluessel;Schulbetriebsschluessel;Schulbetriebsdatum;EPSG;UTMRechtswert;"
            + "UTMHochwert;";

    static final String HEAD_SINCE_2022 = HEAD.replace("Kurzbezeichnung;", "Kurzbezeichnung;Bezirksregierung;");

    private static final Path OFFICIAL = Path.of("..", "shared", "data");

    private RegisterFiles() {}

    /** The official file; where it is not at hand the test is skipped, but never in CI. */
    static byte[] official(String name) {
        Path file = OFFICIAL.resolve(name);
        AtHand.orSkip(Files.exists(file), file.toString());
        assertThat(file).exists();
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String row(String number) {
        return row(number, "Städt. Gymnasium " + number);
    }

    static String row(String number, String name) {
        return quoted(
                number,
                "20",
                name,
                "- Sekundarstufen I und II -",
                "",
                "Köln, Gym " + number,
                "50667",
                "Köln",
                "Domplatz 1",
                "0221",
                "1",
                "0221",
                "2",
                number + "@schule.nrw.de",
                "http://www." + number + ".de",
                "1",
                "10000",
                "05315000",
                "1",
                "01.08.1973",
                "EPSG:25832",
                "356570",
                "5645500");
    }

    static String quoted(String... cells) {
        return List.of(cells).stream()
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(";"));
    }

    static byte[] file(String... lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
