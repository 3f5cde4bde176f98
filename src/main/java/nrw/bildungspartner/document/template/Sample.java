package nrw.bildungspartner.document.template;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nrw.bildungspartner.document.writing.AgreementPaper;
import nrw.bildungspartner.document.writing.AgreementPaper.Activity;
import nrw.bildungspartner.document.writing.AgreementPaper.ConferenceStatus;
import nrw.bildungspartner.document.writing.AgreementPaper.Contact;
import nrw.bildungspartner.document.writing.AgreementPaper.Initiative;
import nrw.bildungspartner.document.writing.AgreementPaper.Institution;
import nrw.bildungspartner.document.writing.AgreementPaper.Publication;
import nrw.bildungspartner.document.writing.AgreementPaper.School;
import nrw.bildungspartner.document.writing.AgreementPaper.SchoolConference;
import nrw.bildungspartner.document.writing.AgreementPaper.ThirdPartner;
import org.jspecify.annotations.Nullable;

/** Invented agreements to look at a template with. */
public enum Sample {
    /** One school, one institution, three activities. */
    TYPICAL {
        @Override
        AgreementPaper paper(Initiative initiative, Locale language, LocalDate today) {
            return agreement(
                    initiative,
                    language,
                    today,
                    List.of(school(1, "Gesamtschule am Musterplatz", "Nadine Öztürk", "n.oeztuerk")),
                    new Institution(
                            "Musterhaus",
                            "Städtisches Musterhaus",
                            "Marktplatz 1",
                            "44135",
                            "Dortmund",
                            contact("Jörg Maaß", "maass"),
                            contact("Änne Groß", "gross")),
                    null,
                    2,
                    3,
                    1);
        }
    },
    /** Five schools, a third partner, sixty activities, long names. */
    LONGEST {
        @Override
        AgreementPaper paper(Initiative initiative, Locale language, LocalDate today) {
            return agreement(
                    initiative,
                    language,
                    today,
                    IntStream.rangeClosed(1, 5)
                            .mapToObj(i -> school(
                                    i,
                                    "Städtische Gemeinschaftsgrundschule und Offene Ganztagsschule mit Montessori-Zweig"
                                            + " „Annette von Droste-Hülshoff“, Standort " + i,
                                    "Prof. Dr. Maximiliane-Charlotte von Hohenstein-Wittelsbach",
                                    "maximiliane-charlotte.von-hohenstein-wittelsbach"))
                            .toList(),
                    new Institution(
                            "Förderverein",
                            "Landesverband der Fördervereine technikgeschichtlicher Sammlungen und Werkstätten in"
                                    + " Nordrhein-Westfalen e. V.",
                            "Freiherr-von-und-zu-Bodelschwingh-Straße 127",
                            "57392",
                            "Schmallenberg-Bad Fredeburg",
                            contact("Konstantin-Alexander Äußerst-Überlang", "konstantin.aeusserst-ueberlang"),
                            contact("Änne Groß", "gross")),
                    new ThirdPartner(
                            "Behörde",
                            "Amt für Umwelt, Verbraucherschutz und nachhaltige Entwicklung der Stadt Schmallenberg",
                            "Schmallenberg-Bad Fredeburg",
                            contact("Ina Weg", "weg"),
                            text(language).repeat(2)),
                    12,
                    60,
                    6);
        }
    };

    abstract AgreementPaper paper(Initiative initiative, Locale language, LocalDate today);

    private static AgreementPaper agreement(
            Initiative initiative,
            Locale language,
            LocalDate today,
            List<School> schools,
            Institution institution,
            @Nullable ThirdPartner third,
            int goals,
            int activities,
            int length) {
        return new AgreementPaper(
                "BP-2000-00000-0",
                1,
                today,
                initiative,
                language,
                schools,
                institution,
                third,
                IntStream.rangeClosed(1, goals)
                        .mapToObj(i -> text(language).repeat(1 + i % length).strip())
                        .toList(),
                IntStream.rangeClosed(1, activities)
                        .mapToObj(i -> new Activity(
                                i % 4 == 0 ? "" : word(language, "Vorhaben ", "Activity ") + i,
                                text(language).repeat(1 + i % length).strip(),
                                "5–7",
                                word(language, "Geschichte, Gesellschaftslehre", "History, social studies"),
                                i))
                        .toList(),
                text(language).repeat(length * 2),
                text(language).repeat(length),
                today.plusMonths(2),
                2,
                text(language).repeat(length),
                new SchoolConference(ConferenceStatus.APPROVED, today.minusDays(10)),
                true,
                new Publication(true, false));
    }

    private static School school(int i, String name, String person, String mailbox) {
        return new School(
                "10000" + i,
                name,
                "Musterstraße " + i,
                "44135",
                "Dortmund",
                contact(person, mailbox + i),
                contact("Tim Lüdenscheidt", "t.luedenscheidt" + i));
    }

    private static Contact contact(String name, String mailbox) {
        return new Contact(name, mailbox + "@example.org");
    }

    private static String text(Locale language) {
        return word(
                language,
                "Die Schülerinnen und Schüler arbeiten vor Ort mit Originalen und zeigen, was sie gelernt haben. ",
                "Pupils work on site with originals and show what they have learned. ");
    }

    private static String word(Locale language, String german, String english) {
        return language.getLanguage().equals("en") ? english : german;
    }
}
