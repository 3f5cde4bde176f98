package nrw.bildungspartner.partner.register;

import static nrw.bildungspartner.partner.register.RegisterFiles.HEAD;
import static nrw.bildungspartner.partner.register.RegisterFiles.HEAD_SINCE_2022;
import static nrw.bildungspartner.partner.register.RegisterFiles.file;
import static nrw.bildungspartner.partner.register.RegisterFiles.official;
import static nrw.bildungspartner.partner.register.RegisterFiles.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nrw.bildungspartner.partner.LegalForm;
import nrw.bildungspartner.partner.Operation;
import nrw.bildungspartner.partner.register.RegisterLine.Rejected;
import nrw.bildungspartner.partner.register.RegisterLine.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterFileTests {

    @Test
    void theOfficialFileOf2021IsReadToTheLastRow() {
        List<RegisterLine> lines = read(official("schuldaten-2021-09.csv"));

        assertThat(lines).hasSize(5_507).allMatch(Row.class::isInstance);
        assertThat(schools(lines))
                .filteredOn(school -> school.operation() == Operation.OPERATING
                        && !school.form().equals("0A"))
                .hasSize(5_365);
        assertThat(schools(lines)).filteredOn(school -> school.east() == null).hasSize(1);
        assertThat(schools(lines)).allMatch(school -> school.email().equals(school.number() + "@schule.nrw.de"));
    }

    @Test
    void theOfficialFileOf2022HasNoSeparatorLineAndIsReadToo() {
        assertThat(read(official("schuldaten-2022-06.csv"))).hasSize(5_486).allMatch(Row.class::isInstance);
    }

    @Test
    void columnsAreFoundByNameSoBothLayoutsSayTheSame() {
        String later = row("100012").replace("\"Köln, Gym 100012\";", "\"Köln, Gym 100012\";\"Köln\";");

        OfficialSchool before = only(read(file(HEAD, row("100012"))));
        OfficialSchool since = only(read(file(HEAD_SINCE_2022, later)));

        assertThat(since.postalCode()).isEqualTo(before.postalCode()).isEqualTo("50667");
        assertThat(since.cell(Column.AUTHORITY)).isEqualTo("Köln");
        assertThat(since.legalForm()).isEqualTo(LegalForm.PUBLIC);
        assertThat(since.north()).isEqualTo(5_645_500.0);
    }

    @Test
    void aByteOrderMarkASeparatorLineAndWindowsLineEndsDoNotMatter() {
        byte[] windows = ("\uFEFFsep=;\r\n" + HEAD + "\r\n" + row("100012") + "\r\n").getBytes(StandardCharsets.UTF_8);

        assertThat(only(read(windows)).number()).isEqualTo("100012");
    }

    @Test
    void aTrailingSemicolonInTheRowsDoesNotMatterEither() {
        assertThat(only(read(file(HEAD, row("100012") + ";"))).number()).isEqualTo("100012");
    }

    @Test
    void aBrokenQuoteSpoilsItsOwnLineOnly() {
        List<RegisterLine> lines =
                read(file(HEAD, row("100011"), "\"100012\";\"20\";\"never closed;;;", row("100013")));

        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).isEqualTo(new Rejected(3, null, Rejection.BROKEN_QUOTES, ""));
    }

    @Test
    void aLineOfTenMegabytesIsLeftOutAndTheNextOneRead() {
        List<RegisterLine> lines = read(file(HEAD, "\"1".repeat(5_000_000), row("100013")));

        assertThat(lines.get(0)).isEqualTo(new Rejected(2, null, Rejection.LINE_TOO_LONG, ""));
        assertThat(lines.get(1)).isInstanceOf(Row.class);
    }

    @ParameterizedTest
    @MethodSource
    void aLineThatIsNoSchoolIsNamedWithItsReason(String line, Rejection reason) {
        List<RegisterLine> lines = read(file(HEAD, row("100011"), line));

        assertThat(lines.get(1)).isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.line()).isEqualTo(3);
            assertThat(rejected.reason()).isEqualTo(reason);
        });
    }

    static Stream<Object[]> aLineThatIsNoSchoolIsNamedWithItsReason() {
        return Stream.of(
                new Object[] {row("12345"), Rejection.NUMBER},
                new Object[] {row("1234567"), Rejection.NUMBER},
                new Object[] {row("１００００１"), Rejection.NUMBER},
                new Object[] {row("100011"), Rejection.NUMBER_TWICE},
                new Object[] {row("100012") + ";\"more\"", Rejection.FIELD_COUNT},
                new Object[] {"\"100012\";\"20\"", Rejection.FIELD_COUNT},
                new Object[] {row("100012", "").replace("- Sekundarstufen I und II -", ""), Rejection.NAME},
                new Object[] {row("100012", "x".repeat(121)), Rejection.FIELD_TOO_LONG},
                new Object[] {row("100012", "a\u0000b"), Rejection.CONTROL_CHARACTER},
                new Object[] {row("100012").replace("\"50667\"", "\"5066\""), Rejection.POSTAL_CODE},
                new Object[] {row("100012").replace("\"Köln\"", "\"\""), Rejection.TOWN},
                new Object[] {row("100012").replace("\"20\";\"St", "\"?\";\"St"), Rejection.FORM},
                new Object[] {row("100012").replace("\"05315000\"", "\"06315000\""), Rejection.MUNICIPALITY},
                new Object[] {row("100012").replace("\"1\";\"10000\"", "\"3\";\"10000\""), Rejection.LEGAL_FORM});
    }

    @Test
    void whatCouldBeMarkupIsJustAName() {
        OfficialSchool school = only(read(file(HEAD, row("100012", "<b>\"Süd\" & 😀</b>"))));

        assertThat(school.name()).isEqualTo("<b>\"Süd\" & 😀</b> - Sekundarstufen I und II -");
    }

    @Test
    void aPositionInAnotherGridIsNotTakenForOurs() {
        OfficialSchool school = only(read(file(HEAD, row("100012").replace("EPSG:25832", "null"))));

        assertThat(school.east()).isNull();
        assertThat(school.north()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html><body>Wartungsarbeiten; bis morgen</body></html>",
                "Name;Ort\n\"a\";\"b\"",
                "PK\u0003\u0004 not a table",
                "{\"Schule\": 1}"
            })
    void aFileOfAnotherKindIsRefused(String text) {
        refused(text.getBytes(StandardCharsets.UTF_8), Refusal.NOT_THE_REGISTER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\uFEFF", "sep=;\n", "   \n"})
    void anEmptyFileIsRefused(String text) {
        refused(text.getBytes(StandardCharsets.UTF_8), Refusal.EMPTY);
    }

    @Test
    void aHeadWithoutRowsIsRefused() {
        refused(file(HEAD), Refusal.NO_ROWS);
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        refused(noise, Refusal.NOT_TEXT);
        refused((HEAD + "\n" + row("100012")).getBytes(StandardCharsets.ISO_8859_1), Refusal.NOT_TEXT);
        refused((HEAD + "\n" + row("100012")).getBytes(StandardCharsets.UTF_16), Refusal.NOT_TEXT);
        refused("Schulnummer\0;".getBytes(StandardCharsets.UTF_8), Refusal.NOT_TEXT);
    }

    @Test
    void anotherDelimiterIsNamedAsTheReason() {
        refused(file(HEAD.replace(';', ','), row("100012").replace(';', ',')), Refusal.WRONG_DELIMITER);
        refused(file(HEAD.replace(';', '\t'), row("100012").replace(';', '\t')), Refusal.WRONG_DELIMITER);
        refused(file("sep=,", HEAD, row("100012")), Refusal.WRONG_DELIMITER);
    }

    @Test
    void missingColumnsAreNamed() {
        assertThatThrownBy(() -> read(file(HEAD.replace("PLZ;", "").replace("Ort;", ""), row("100012"))))
                .isInstanceOfSatisfying(RefusedFile.class, refused -> {
                    assertThat(refused.refusal()).isEqualTo(Refusal.MISSING_COLUMNS);
                    assertThat(refused.detail()).isEqualTo("PLZ, Ort");
                });
    }

    @Test
    void aColumnThatStandsTwiceIsRefused() {
        refused(file(HEAD.replace("PLZ;", "PLZ;PLZ;"), row("100012")), Refusal.COLUMN_TWICE);
    }

    @Test
    void moreRowsThanAnyRegisterHasAreRefused() {
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        text.append("x\n".repeat(RegisterFile.MAX_ROWS + 1));
        refused(text.toString().getBytes(StandardCharsets.UTF_8), Refusal.TOO_MANY_ROWS);
    }

    private static void refused(byte[] file, Refusal refusal) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(RefusedFile.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(refusal));
    }

    private static OfficialSchool only(List<RegisterLine> lines) {
        assertThat(lines).hasSize(1);
        return schools(lines).get(0);
    }

    private static List<OfficialSchool> schools(List<RegisterLine> lines) {
        return lines.stream()
                .filter(Row.class::isInstance)
                .map(line -> ((Row) line).school())
                .toList();
    }

    private static List<RegisterLine> read(byte[] file) {
        List<RegisterLine> lines = new ArrayList<>();
        RegisterFile.read(new ByteArrayInputStream(file), lines::add);
        return lines;
    }
}
