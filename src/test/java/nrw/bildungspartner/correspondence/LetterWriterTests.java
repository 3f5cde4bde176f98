package nrw.bildungspartner.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LetterWriterTests {

    private static final String LINK = "http://localhost:8080/stand/geheim-123";

    private final LetterWriter writer = new LetterWriter();

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void everyLetterExistsInBothLanguagesAndLeavesNoGaps(LetterKind kind) {
        for (String language : List.of("de", "en")) {
            var wording = writer.write(kind, language, facts());

            assertThat(wording.subject()).isNotBlank().doesNotContain("\n");
            assertThat(wording.text())
                    .contains("Geschäftsstelle Bildungspartner NRW", "Museum")
                    .doesNotContain("null", "${", "[(", "[#", "\n\n\n", "!");
            assertThat(wording.keptText()).doesNotContain("geheim");
        }
    }

    @ParameterizedTest
    @CsvSource({"SUBMISSION_RECEIVED", "REJECTED", "MAIL_RECEIPT"})
    void aLetterAboutABlankNamesNoPartnersItDoesNotKnow(LetterKind kind) {
        var facts = facts();
        facts.keySet().removeAll(List.of("schools", "institution", "initiative"));

        for (String language : List.of("de", "en")) {
            assertThat(writer.write(kind, language, facts).text())
                    .doesNotContain("zwischen", "between", "null", " und  ");
        }
    }

    @Test
    void aPageIsSaidToBeMissingOnlyIfOneIs() {
        var facts = facts();
        facts.put("pages", 5);
        facts.put("missing", "");
        assertThat(writer.write(LetterKind.SUBMISSION_RECEIVED, "de", facts).text())
                .contains("Angekommen sind 5 Seiten.", "Sie müssen gerade nichts tun.")
                .doesNotContain("Nicht gefunden");

        facts.put("missing", "2");
        assertThat(writer.write(LetterKind.SUBMISSION_RECEIVED, "de", facts).text())
                .contains("Nicht gefunden haben wir Seite 2.")
                .doesNotContain("nichts tun");
    }

    @Test
    void remarksAreNumberedAsTheyWereWritten() {
        var facts = facts();
        facts.put(
                "remarks", List.of("Auf Seite 3 ist das Feld links leer.", "<b>Müller & Söhne</b> ${7*7} [(${link})]"));

        assertThat(writer.write(LetterKind.CORRECTION_REQUESTED, "de", facts).text())
                .contains("1. Auf Seite 3 ist das Feld links leer.\n2. <b>Müller & Söhne</b> ${7*7} [(${link})]\n");
    }

    @Test
    void nobodyCanSmuggleAHeaderIntoTheMail() throws Exception {
        var facts = facts();
        facts.put("reference", "BP\r\nBcc: boese@example.org");
        var wording = writer.write(LetterKind.ISSUED, "de", facts);

        var message = mail(wording, new Recipient("schule@example.org", "Maria\r\nBcc: boese@example.org"));

        assertThat(message.getAllRecipients()).containsExactly(new InternetAddress("schule@example.org"));
        assertThat(message.getHeader("Bcc")).isNull();
    }

    @Test
    void aLetterIsTextAndAPageMarkedAsWrittenByAProgram() throws Exception {
        var facts = facts();
        facts.put("schools", "Schule \"Am <Wald>\" & Söhne 🌳");
        var message =
                mail(writer.write(LetterKind.ISSUED, "de", facts), new Recipient("schule@example.org", "Özlem Müller"));

        var content = (MimeMultipart) message.getContent();
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getMessageID()).isEqualTo("<fest@bildungspartner.nrw>");
        assertThat(message.getHeader("In-Reply-To")).containsExactly("<frueher@bildungspartner.nrw>");
        assertThat(message.getFrom()[0]).hasToString("Bildungspartner NRW <info@bildungspartner.nrw>");
        assertThat((String) content.getBodyPart(0).getContent()).contains("Schule \"Am <Wald>\" & Söhne 🌳", LINK);
        assertThat((String) content.getBodyPart(1).getContent())
                .contains("Schule &quot;Am &lt;Wald&gt;&quot; &amp; Söhne 🌳", "<a href=\"" + LINK + "\">")
                .startsWith("<!DOCTYPE html>");
    }

    @Test
    void aMessageIdCannotBeGuessed() {
        assertThat(MailMessage.newId("info@bildungspartner.nrw"))
                .matches("<[0-9a-f-]{36}@bildungspartner\\.nrw>")
                .isNotEqualTo(MailMessage.newId("info@bildungspartner.nrw"));
    }

    private static MimeMessage mail(Wording wording, Recipient recipient) throws Exception {
        byte[] raw = MailMessage.render(
                "info@bildungspartner.nrw",
                "Bildungspartner NRW",
                recipient,
                wording,
                "de",
                "<fest@bildungspartner.nrw>",
                "<frueher@bildungspartner.nrw>",
                Instant.parse("2027-03-01T08:00:00Z"));
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
    }

    private static Map<String, Object> facts() {
        return new HashMap<>(Map.ofEntries(
                Map.entry("name", "Maria Muster"),
                Map.entry("reference", "BP-2027-7K4MQ-3"),
                Map.entry("schools", "Grundschule Am Museum"),
                Map.entry("institution", "Museum Folkwang"),
                Map.entry("initiative", "Museum und Schule"),
                Map.entry("link", LINK),
                Map.entry("until", "1. Mai 2027"),
                Map.entry("remarks", List.of("Es fehlt eine Unterschrift.")),
                Map.entry("registrationNumber", "BPS-2027-0001"),
                Map.entry("published", true),
                Map.entry("answered", "Anfrage"),
                Map.entry("office", "info@bildungspartner.nrw"),
                Map.entry("site", "http://localhost:8080/"),
                Map.entry("desk", "Museum"),
                Map.entry("deskEmail", "museum@example.org"),
                Map.entry("deskPhone", "0211 123456")));
    }
}
