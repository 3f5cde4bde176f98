package nrw.bildungspartner.document.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails that mean harm. */
class HostileMailTests extends HostileReading {

    private static final String TEXT = "Grüße aus Köln, heute für 5 €";

    @Test
    void tenThousandAttachments() {
        var mail = new StringBuilder("From: a@b.example\nContent-Type: multipart/mixed; boundary=x\n\n");
        for (int i = 0; i < 10_000; i++) {
            mail.append("--x\nContent-Disposition: attachment; filename=\"%d.txt\"\n\nInhalt\n".formatted(i));
        }

        var reading = reader.readMail(bytes(mail + "--x--\n"));

        isExplicit(reading);
        assertThat(reading.outcome()).isEqualTo(Outcome.PARTLY_READ);
        assertThat(reading.reasons()).contains("too-many-parts");
        assertThat(reading.attachments())
                .hasSizeLessThanOrEqualTo(SETTINGS.limits().parts());
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 2_000})
    void partsInPartsInParts(int depth) {
        var mail = new StringBuilder("From: a@b.example\n");
        for (int i = 0; i < depth; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=x%1$d\n\n--x%1$d\n".formatted(i));
        }

        var reading = reader.readMail(bytes(mail + "Content-Type: text/plain\n\nKern\n"));

        isExplicit(reading);
        assertThat(reading.reasons()).contains("nested-too-deep");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // The same boundary inside itself; none at all; an empty one; one that never comes; a part of nothing.
                "multipart/mixed; boundary=x\n\n--x\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\na\n--x--\n--x--\n",
                "multipart/mixed\n\nallein",
                "multipart/mixed; boundary=\"\"\n\n--\n\na\n----\n",
                "multipart/mixed; boundary=x\n\nallein",
                "multipart/alternative; boundary=x\n\n--x--\n",
                "multipart/related; boundary=x; start=\"<x>\"\nContent-ID: <x>\n\n--x\nContent-ID: <x>\n\n--x--\n",
                "message/external-body; access-type=URL; url=\"http://127.0.0.1:9/\"\n\nContent-Type: text/plain\n\n",
                "message/partial; id=a; number=1; total=2\n\nerster Teil",
                "multipart/signed; boundary=x\nContent-Transfer-Encoding: base64\n\nLS14DQo=\n",
                "\n\n",
            })
    void aBodyThatIsNotWhatItSays(String body) {
        isExplicit(reader.readMail(bytes("From: a@b.example\nMIME-Version: 1.0\nContent-Type: " + body)));
    }

    @Test
    void endlessNamesAndHeaders() {
        var name = "ä".repeat(1_000);
        var mail = reader.readMail(bytes("From: " + name + " <a@b.example>\nTo: " + "c@d.example, ".repeat(20_000)
                + "\nSubject: " + "x".repeat(1_000_000) + "\n" + "X-A: b\n".repeat(50_000)
                + "Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Disposition: attachment; filename=\""
                + name
                + ".pdf\"; " + "a=b; ".repeat(5_000) + "\n\nInhalt\n--x--\n"));

        isExplicit(mail);
        assertThat(mail.from()).contains("a@b.example");
        assertThat(mail.subject())
                .hasValueSatisfying(subject -> assertThat(subject).hasSizeLessThanOrEqualTo(2_000));
        assertThat(mail.to()).hasSizeLessThanOrEqualTo(50);
        assertThat(mail.attachments()).singleElement().satisfies(file -> assertThat(file.name())
                .hasSizeLessThanOrEqualTo(200)
                .endsWith(".pdf"));
    }

    @Test
    void nullBytesInNamesAndHeaders() {
        var mail = reader.readMail(
                bytes(
                        "From: A\0B <a\0@b.example>\nSubject: null\0byte\nMessage-ID: <\0>\n"
                                + "Content-Type: multipart/mixed; boundary=x\n\n--x\n\nHallo\0Welt\n--x\n"
                                + "Content-Disposition: attachment; filename=\"a\0.exe\0.pdf\"\nContent-Type: application/pdf\0\n\n"
                                + "Inhalt\0\n--x\nContent-Disposition: attachment; filename*=utf-8''a%00b%0D%0Ac.pdf\n\nInhalt\n--x--\n"));

        isExplicit(mail);
        assertThat(mail.text()).contains("Hallo Welt");
        assertThat(mail.subject().orElseThrow() + mail.from() + mail.fromName() + mail.messageId())
                .doesNotContain("\0");
        assertThat(mail.attachments()).hasSize(2).allSatisfy(file -> assertThat(file.name())
                .doesNotContain("\0", "\r", "\n")
                .endsWith(".pdf"));
    }

    @ParameterizedTest
    @CsvSource({
        "utf-8,         windows-1252",
        "utf-8,         utf-8",
        "us-ascii,      utf-8",
        "us-ascii,      windows-1252",
        "iso-8859-1,    utf-8",
        "windows-1252,  utf-8",
        "iso-8859-1,    windows-1252",
        "iso-8859-15,   iso-8859-15",
        "utf-16,        utf-16le",
        "utf-16,        utf-16be",
        "utf-16,        utf-16",
        "utf-16le,      utf-16be",
        "utf-16,        utf-8",
        "gibt-es-nicht, utf-8",
        "gibt-es-nicht, windows-1252",
        "'',            windows-1252",
        "unicode-1-1,   utf-8",
    })
    void whateverAMailSaysOfItsCharactersTheyAreRight(String declared, String real) {
        for (var type : new String[] {"text/plain", "text/html"}) {
            var raw = new ByteArrayOutputStream();
            raw.writeBytes(bytes("From: a@b.example\nContent-Type: " + type + "; charset=" + declared
                    + "\nContent-Transfer-Encoding: base64\n\n"));
            raw.writeBytes(Base64.getMimeEncoder().encode(TEXT.getBytes(Charset.forName(real))));

            var text = reader.readMail(raw.toByteArray()).text();

            assertThat(text).as(type).isEqualTo(TEXT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"iso-2022-jp", "us-ascii", "gibt-es-nicht"})
    void japaneseStaysJapanese(String declared) {
        var raw = new ByteArrayOutputStream();
        raw.writeBytes(bytes("From: a@b.example\nContent-Type: text/plain; charset=" + declared + "\n\n"));
        raw.writeBytes("協力協定".getBytes(Charset.forName("iso-2022-jp")));

        assertThat(reader.readMail(raw.toByteArray()).text()).isEqualTo("協力協定");
    }

    @Test
    void aMailWhoseFilesHangIsReadForAsLongAsOneMailMayTake() {
        var settings = Readers.settings(Map.of("time-limit", "3s", "mail-limit", "5s"));
        var hang = "--x\nContent-Disposition: attachment; filename=\"%d.xml\"\n\n"
                + "<?xml version=\"1.0\"?><mock><hang millis=\"600000\"/></mock>\n";
        var mail = new StringBuilder("From: a@b.example\nContent-Type: multipart/mixed; boundary=x\n\n");
        for (int i = 0; i < 10; i++) {
            mail.append(hang.formatted(i));
        }
        try (var pool = new ReaderPool(settings)) {
            var start = Instant.now();

            var reading = new DocumentReader(pool, settings, List::of).readMail(bytes(mail + "--x--\n"));

            assertThat(reading.attachments())
                    .hasSize(10)
                    .allSatisfy(file -> assertThat(file.reading().reasons()).contains("time-spent"));
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(60));
        }
    }

    private static byte[] bytes(String mail) {
        return mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
