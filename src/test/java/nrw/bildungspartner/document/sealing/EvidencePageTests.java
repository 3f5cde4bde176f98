package nrw.bildungspartner.document.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.CubicCurve2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import nrw.bildungspartner.document.sealing.Evidence.Signer;
import nrw.bildungspartner.document.sealing.Evidence.Way;
import nrw.bildungspartner.document.writing.IssuedPapers;
import nrw.bildungspartner.document.writing.VeraPdf;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EvidencePageTests {

    private static final Instant SIGNED = Instant.parse("2026-11-24T08:23:05Z");
    private static final String HOSTILE = "Müller & Söhne <b onload=\"x\"> מנהל בית הספר 🎭 "
            + "Donaudampfschifffahrtsgesellschaft".repeat(5) + " \u0000\u202E";

    @Test
    void itStandsBehindThePagesOfTheDocument() throws IOException {
        byte[] pdf = append(usual(), Locale.GERMAN);

        try (PDDocument issued = Loader.loadPDF(Seals.ISSUED);
                PDDocument document = Loader.loadPDF(pdf)) {
            int pages = issued.getNumberOfPages();
            assertThat(document.getNumberOfPages()).isGreaterThan(pages);
            assertThat(text(document, 1, pages)).isEqualTo(text(issued, 1, pages));
            assertThat(text(document, pages + 1, document.getNumberOfPages()).replaceAll("\\s+", " "))
                    .contains("Nachweis der Unterzeichnung", "BP-2027-7KX4M-Q", "9f86d081 884c7d65")
                    .contains("Jülide Örgün-Weiß", "Schulleitung, Geschwister-Scholl-Gesamtschule")
                    .contains("online, einfache elektronische Signatur", "24. November 2026, 9:23:05 Uhr")
                    .contains("auf Papier", "Original auf Papier", "eigene Signatur in der PDF-Datei")
                    .contains("Nummer 1042", "2c26b46b 68ffc68f", "https://bildungspartner.example/pruefen")
                    .contains("Einmalcode bestätigt und online unterzeichnet");
            assertThat(document.getDocumentCatalog().getDocumentOutline().children())
                    .extracting(item -> item.getTitle())
                    .contains("Nachweis der Unterzeichnung", "Wer unterzeichnet hat");
        }
    }

    @Test
    void whoAsksForEnglishGetsIt() throws IOException {
        try (PDDocument document = Loader.loadPDF(append(usual(), Locale.ENGLISH))) {
            assertThat(text(document, 1, document.getNumberOfPages()))
                    .contains("Evidence of signing", "24 November 2026, 9:23:05", "How to check this file");
        }
    }

    @Test
    void itIsReadAloudWhoeverSigned() {
        for (Locale language : List.of(Locale.GERMAN, Locale.ENGLISH)) {
            assertThat(VeraPdf.faults(append(usual(), language))).isEmpty();
        }
        assertThat(VeraPdf.faults(append(List.of(), Locale.GERMAN))).isEmpty();
        assertThat(VeraPdf.faults(append(hostile(), Locale.GERMAN))).isEmpty();
    }

    @Test
    void whatPeopleTypedIsOnlyText() throws IOException {
        byte[] pdf = append(hostile(), Locale.GERMAN);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = text(document, 1, document.getNumberOfPages()).replaceAll("\\s+", "");
            assertThat(text).contains("Müller&Söhne<bonload=\"x\">", "🎭");
            assertThat(text.split("onlineunterzeichnet", -1)).hasSizeGreaterThan(7);
        }
    }

    @Test
    void whatIsNoPictureIsLeftOut() {
        List<Signer> signers = List.of(
                signer(1, "A", Way.ONLINE, "<svg/>".getBytes(StandardCharsets.UTF_8)),
                signer(2, "B", Way.ONLINE, new byte[0]));
        assertThat(VeraPdf.faults(append(signers, Locale.GERMAN))).isEmpty();
    }

    @Test
    void thePlacesToSignAreStillThereAndEmpty() throws IOException {
        try (PDDocument document = Loader.loadPDF(append(usual(), Locale.GERMAN))) {
            assertThat(document.getDocumentCatalog().getAcroForm().getFields())
                    .allMatch(field -> field.getValueAsString().isEmpty())
                    .extracting(PDField::getPartialName)
                    .isEqualTo(IssuedPapers.typical().signatureFields());
        }
    }

    private static byte[] append(List<Signer> signers, Locale language) {
        byte[] pdf = Seals.evidencePage().append(Seals.ISSUED, Seals.evidence(signers, language));
        try {
            Path folder = Files.createDirectories(Path.of("target", "evidence"));
            Files.write(folder.resolve(signers.size() + "-" + language + ".pdf"), pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf;
    }

    private static List<Signer> usual() {
        return List.of(
                new Signer(
                        "Geschwister-Scholl-Gesamtschule",
                        "Jülide Örgün-Weiß",
                        "Schulleitung",
                        Way.ONLINE,
                        "einfache elektronische Signatur",
                        "persönlicher Link und Einmalcode an j.oerguen-weiss@gsg-dortmund.example",
                        SIGNED,
                        "192.0.2.17",
                        drawing(),
                        ""),
                new Signer(
                        "Museum für Kunst und Kulturgeschichte",
                        "Dr. Tomasz Øverland",
                        "Direktor",
                        Way.PAPER,
                        "eigenhändige Unterschrift",
                        "Prüfung des Papieroriginals durch die Geschäftsstelle",
                        SIGNED.plusSeconds(3000),
                        "",
                        null,
                        "Original liegt dieser Datei bei (museum.pdf)"),
                new Signer(
                        "Förderverein",
                        "Maria Nowak",
                        "Vorsitzende",
                        Way.IN_PDF,
                        "fortgeschrittene elektronische Signatur",
                        "Zertifikat „Maria Nowak“, Identität nicht überprüft",
                        SIGNED.plusSeconds(4000),
                        "",
                        null,
                        ""));
    }

    private static List<Signer> hostile() {
        List<Signer> signers = new ArrayList<>();
        IntStream.rangeClosed(1, 7)
                .forEach(n -> signers.add(signer(n, HOSTILE, Way.ONLINE, n % 2 == 0 ? null : drawing())));
        return signers;
    }

    private static Signer signer(int n, String text, Way way, byte @Nullable [] drawing) {
        return new Signer(text, text + n, text, way, text, text, SIGNED, text, drawing, text);
    }

    private static byte[] drawing() {
        BufferedImage image = new BufferedImage(600, 200, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(0x0E1940));
        pen.setStroke(new BasicStroke(6, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(new CubicCurve2D.Double(20, 150, 150, -80, 220, 320, 330, 90));
        pen.draw(new CubicCurve2D.Double(330, 90, 400, 10, 420, 220, 580, 120));
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String text(PDDocument document, int from, int to) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(from);
        stripper.setEndPage(to);
        return stripper.getText(document);
    }
}
