package nrw.bildungspartner.document.writing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nrw.bildungspartner.document.writing.AgreementPaper.Activity;
import nrw.bildungspartner.document.writing.AgreementPaper.ConferenceStatus;
import nrw.bildungspartner.document.writing.AgreementPaper.Contact;
import nrw.bildungspartner.document.writing.AgreementPaper.Initiative;
import nrw.bildungspartner.document.writing.AgreementPaper.Institution;
import nrw.bildungspartner.document.writing.AgreementPaper.Publication;
import nrw.bildungspartner.document.writing.AgreementPaper.School;
import nrw.bildungspartner.document.writing.AgreementPaper.SchoolConference;
import nrw.bildungspartner.document.writing.AgreementPaper.ThirdPartner;
import nrw.bildungspartner.document.writing.CertificatePaper.Partner;

/** Agreements as partners might write them; all people are invented. */
final class Papers {

    static final String REFERENCE = "BP-2027-7KX4M-Q";
    static final LocalDate ISSUED = LocalDate.of(2026, 11, 23);
    static final Initiative MUSEUM = new Initiative("museum", "Museum und Schule");
    static final List<Initiative> INITIATIVES = List.of(
            new Initiative("archiv", "Archiv und Schule"),
            new Initiative("bibliothek", "Bibliothek und Schule"),
            new Initiative("buehne", "Bühne und Schule"),
            new Initiative("gedenkstaette", "Gedenkstätte und Schule"),
            new Initiative("medienzentrum", "Medienzentrum und Schule"),
            MUSEUM,
            new Initiative("musikschule", "Musikschule und Schule"),
            new Initiative("natur", "Natur und Schule"),
            new Initiative("sportverein", "Sportverein und Schule"),
            new Initiative("vhs", "Volkshochschule und Schule"));

    private static final School GESAMTSCHULE = new School(
            "189876",
            "Geschwister-Scholl-Gesamtschule",
            "Haferfeldstraße 3–5",
            "44309",
            "Dortmund",
            new Contact("Jülide Örgün-Weiß", "j.oerguen-weiss@gsg-dortmund.example"),
            new Contact("Tim Lüdenscheidt", "t.luedenscheidt@gsg-dortmund.example"));

    private static final ShippedTemplates SHIPPED = new ShippedTemplates();

    private Papers() {}

    static AgreementPaper typical() {
        return paper(
                List.of(GESAMTSCHULE),
                museum(),
                null,
                List.of(
                        "Die Schülerinnen und Schüler lernen das Museum als Ort kennen, an dem man selbst forschen, fragen"
                                + " und gestalten kann.",
                        "Originale Werke bereichern den Unterricht in Geschichte, Kunst und Deutsch.",
                        "Jede Schülerin und jeder Schüler war bis zum Ende der Klasse 10 mindestens dreimal im Museum."),
                List.of(
                        new Activity(
                                "Museumspädagogische Programme",
                                "Führung „Alltag im Mittelalter“ mit anschließender Werkstatt; die Vorbereitung übernimmt die"
                                        + " Geschichtslehrkraft, das Museum stellt Material bereit.",
                                "6",
                                "Geschichte",
                                2),
                        new Activity(
                                "Arbeit mit Originalen",
                                "Quellenarbeit im Depot zur Industrialisierung des Ruhrgebiets.",
                                "9–10",
                                "Geschichte, Politik",
                                1),
                        new Activity(
                                "Eigene Ausstellungen",
                                "Der Kunstkurs zeigt seine Arbeiten im Foyer des Museums.",
                                "Q1",
                                "Kunst",
                                1),
                        new Activity(
                                "",
                                "Ein „Tag der Dinge“: Schülerinnen und Schüler bringen Gegenstände aus ihren Familien mit und"
                                        + " erzählen deren Geschichte.",
                                "5",
                                "Deutsch, Praktische Philosophie",
                                null)),
                "Die Besuche sind im schulinternen Curriculum der Fächer Geschichte (Jahrgänge 6, 9 und 10) und Kunst (Q1)"
                        + " verankert. Das Schulprogramm nennt das Museum als außerschulischen Lernort.",
                "Der Eintritt ist für Schulklassen frei. Führungen kosten die Schule 40 Euro; Fahrtkosten trägt der"
                        + " Förderverein.",
                "Die Ansprechpersonen treffen sich jeweils im Juni und werten das Schuljahr anhand kurzer Rückmeldungen der"
                        + " Klassen aus.",
                new SchoolConference(ConferenceStatus.APPROVED, LocalDate.of(2026, 11, 2)));
    }

    static AgreementPaper shortest() {
        return paper(
                List.of(new School(
                        "100012",
                        "Grundschule Am Berg",
                        "",
                        "51465",
                        "Bergisch Gladbach",
                        new Contact("Ute Sommer", "u.sommer@gs-am-berg.example"),
                        null)),
                new Institution(
                        "Museum",
                        "Heimatmuseum",
                        "",
                        "51465",
                        "Bergisch Gladbach",
                        new Contact("Paul Ohm", "ohm@heimatmuseum.example"),
                        null),
                null,
                List.of("Jede Klasse besucht das Museum."),
                List.of(new Activity("Museumspädagogische Programme", "", "3", "Sachunterricht", 1)),
                "",
                "",
                "",
                new SchoolConference(ConferenceStatus.OPEN, null));
    }

    /** Five schools, a third partner, sixty activities, a text of ten thousand characters. */
    static AgreementPaper longest() {
        List<School> schools = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> new School(
                        "18987" + i,
                        "Städtische Gemeinschaftsgrundschule und Offene Ganztagsschule mit Montessori-Zweig „Annette von"
                                + " Droste-Hülshoff“ – Standort " + i,
                        "Freiherr-von-und-zu-Bodelschwingh-Straße 12" + i,
                        "4430" + i,
                        "Schmallenberg-Bad Fredeburg",
                        new Contact(
                                "Prof. Dr. Maximiliane-Charlotte von Hohenstein-Wittelsbach " + i,
                                "maximiliane-charlotte.von-hohenstein-wittelsbach" + i + "@verwaltung.schule.example"),
                        new Contact("Ömer Äußerst-Überlang " + i, "oemer.aeusserst-ueberlang" + i + "@schule.example")))
                .toList();
        List<Activity> activities = IntStream.rangeClosed(1, 60)
                .mapToObj(i -> new Activity(
                        "Vorhaben Nummer " + i,
                        ("Gemeinsame Werkstatt Teil " + i + " mit Vorbereitung im Unterricht, Besuch vor Ort und"
                                        + " Nachbereitung. ")
                                .repeat(1 + i % 4),
                        (1 + i % 13) + "–13",
                        "Sachunterricht, Gesellschaftslehre und Darstellendes Gestalten",
                        i))
                .toList();
        return paper(
                schools,
                new Institution(
                        "Förderverein",
                        "Landesverband der Fördervereine technikgeschichtlicher Sammlungen in Nordrhein-Westfalen e. V.",
                        "Emscherallee 11",
                        "44369",
                        "Dortmund",
                        new Contact("Heinz Maß", "mass@verband.example"),
                        new Contact("Änne Groß", "gross@verband.example")),
                new ThirdPartner(
                        "Museum",
                        "LWL-Freilichtmuseum",
                        "Hagen",
                        new Contact("Ina Weg", "weg@museum.example"),
                        "Der Verband gehört nicht zu den Arten von Einrichtungen, die allein Bildungspartner sein können; das"
                                + " Museum tritt deshalb hinzu."),
                IntStream.rangeClosed(1, 12)
                        .mapToObj(i -> "Ziel " + i + ": " + "gemeinsam lernen und forschen, ".repeat(6) + "Ende.")
                        .toList(),
                activities,
                "Die Besuche sind im schulinternen Curriculum verankert. ".repeat(179),
                "Kosten. ".repeat(100),
                "Auswertung. ".repeat(100),
                new SchoolConference(ConferenceStatus.PLANNED, LocalDate.of(2027, 3, 17)));
    }

    /** One text in every place where people type. */
    static AgreementPaper everywhere(String text) {
        Contact contact = new Contact(text, text);
        return paper(
                List.of(new School("189876", text, text, text, text, contact, contact)),
                new Institution(text, text, text, text, text, contact, contact),
                new ThirdPartner(text, text, text, contact, text),
                List.of(text, text),
                List.of(new Activity(text, text, text, text, 1), new Activity("", text, text, text, null)),
                text,
                text,
                text,
                new SchoolConference(ConferenceStatus.PLANNED, null));
    }

    static AgreementPaper english() {
        return of(MUSEUM, Locale.ENGLISH, typical());
    }

    /** The same agreement under another initiative and in another language. */
    static AgreementPaper of(Initiative initiative, Locale language, AgreementPaper paper) {
        return of(initiative, language, paper.reference(), paper);
    }

    static AgreementPaper of(Initiative initiative, Locale language, String reference, AgreementPaper paper) {
        return new AgreementPaper(
                reference,
                paper.version(),
                paper.issued(),
                initiative,
                language,
                paper.schools(),
                paper.institution(),
                paper.thirdPartner(),
                paper.goals(),
                paper.activities(),
                paper.curriculumAnchor(),
                paper.costs(),
                paper.start(),
                paper.durationYears(),
                paper.evaluation(),
                paper.schoolConference(),
                paper.allPupils(),
                paper.publication());
    }

    static CertificatePaper certificate(Locale language) {
        AgreementPaper agreement = typical();
        return certificate(language, agreement.schools(), agreement.institution(), null);
    }

    /** Five schools and a third partner whose town nobody gave. */
    static CertificatePaper longestCertificate(Locale language) {
        AgreementPaper agreement = longest();
        return certificate(
                language, agreement.schools(), agreement.institution(), new Partner("LWL-Freilichtmuseum", ""));
    }

    private static CertificatePaper certificate(
            Locale language,
            List<School> schools,
            Institution institution,
            @org.jspecify.annotations.Nullable Partner thirdPartner) {
        return new CertificatePaper(
                "BPNRW-2027-00042",
                MUSEUM.name(),
                language,
                schools.stream()
                        .map(school -> new Partner(school.name(), school.town()))
                        .toList(),
                new Partner(institution.name(), institution.town()),
                thirdPartner,
                LocalDate.of(2027, 2, 1),
                ISSUED);
    }

    static BlankPaper blank() {
        return new BlankPaper(REFERENCE, 1, ISSUED, MUSEUM, Locale.GERMAN);
    }

    /** The Word file alone, on the template that came with the application. */
    static byte[] word(AgreementPaper paper) {
        return word(paper, SHIPPED.inForce(paper.initiative().key(), paper.language()));
    }

    static byte[] word(AgreementPaper paper, WordTemplate template) {
        return WordFile.fill(template, AgreementData.of(paper)).bytes();
    }

    static byte[] blankWord(BlankPaper blank) {
        return WordFile.fill(SHIPPED.inForce(blank.initiative().key(), blank.language()), AgreementData.of(blank))
                .bytes();
    }

    private static Institution museum() {
        return new Institution(
                "Museum",
                "Museum für Kunst und Kulturgeschichte",
                "Hansastraße 3",
                "44137",
                "Dortmund",
                new Contact("Dr. Anneliese Kröger", "a.kroeger@mkk.example"),
                null);
    }

    private static AgreementPaper paper(
            List<School> schools,
            Institution institution,
            @org.jspecify.annotations.Nullable ThirdPartner thirdPartner,
            List<String> goals,
            List<Activity> activities,
            String anchor,
            String costs,
            String evaluation,
            SchoolConference conference) {
        return new AgreementPaper(
                REFERENCE,
                1,
                ISSUED,
                MUSEUM,
                Locale.GERMAN,
                schools,
                institution,
                thirdPartner,
                goals,
                activities,
                anchor,
                costs,
                LocalDate.of(2027, 2, 1),
                2,
                evaluation,
                conference,
                true,
                new Publication(true, false));
    }
}
