package nrw.bildungspartner.partner.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All lines are from the official file. */
class SchoolNameTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Städt. Gesamtschule                      | Schule d. Sekundarstufe I u. II        |                         | Städt. Gesamtschule Schule d. Sekundarstufe I u. II
            Städt. Gemeinschaftsgrundschule          | Am Friedenspark                        | - Primarstufe -         | Städt. Gemeinschaftsgrundschule Am Friedenspark - Primarstufe -
            Freie Waldorfschule Rudolf Steiner Schu- | le u. Parzivalsch. m. Heliandzw.,Förder- | schule,Staatl. genehm.priv. Ersatzschule | Freie Waldorfschule Rudolf Steiner Schule u. Parzivalsch. m. Heliandzw.,Förderschule,Staatl. genehm.priv. Ersatzschule
            Städtische Evangelische Montessori-      | Grundschule  - Primarstufe -           |                         | Städtische Evangelische Montessori-Grundschule - Primarstufe -
            Städt. Reinhard-und-Max-                 | Mannesmann-Gymnasium                   |                         | Städt. Reinhard-und-Max-Mannesmann-Gymnasium
            Schule für Wirtschaft,Verwaltung,Sozial- | und Gesundheitswesen, Hauswirtschaft   |                         | Schule für Wirtschaft,Verwaltung,Sozial- und Gesundheitswesen, Hauswirtschaft
            Staatl. genehm. Realschule für Mädchen-  | u. Jungenklassen d. Erzbistums Köln    |                         | Staatl. genehm. Realschule für Mädchen- u. Jungenklassen d. Erzbistums Köln
            - Sekundarstufen I und II -              | Gymnasium der Stadt Paderborn          |                         | - Sekundarstufen I und II - Gymnasium der Stadt Paderborn
            Paul-Julius-Reuter-Berufskolleg -Sek.II- | für Wirtschaft und Verwaltung          |                         | Paul-Julius-Reuter-Berufskolleg -Sek.II- für Wirtschaft und Verwaltung
            der Stadt Bad Salzuflen  -Sekundarst. I- | im Schulzentrum Lohfeld                |                         | der Stadt Bad Salzuflen -Sekundarst. I- im Schulzentrum Lohfeld
            genehm.Ersatzschule-Sek.II-in priv. Trä- | gersch.d. Rud.-Steiner-Schule Schl.Hamb. |                       | genehm.Ersatzschule-Sek.II-in priv. Trägersch.d. Rud.-Steiner-Schule Schl.Hamb.
            schule u. Fachsch. f. Technik - Chemie-  | technik-der Currenta GmbH & Co. OHG    |                         | schule u. Fachsch. f. Technik - Chemietechnik-der Currenta GmbH & Co. OHG
            Kämpenschule, Förderschule des Ennepe-   | Ruhr-Kreises, Förderschwerp. Geistige  |                         | Kämpenschule, Förderschule des Ennepe-Ruhr-Kreises, Förderschwerp. Geistige
            Berufskolleg f. Informations-,Kommuni-   | kations- und Automatisierungstechnik   |                         | Berufskolleg f. Informations-,Kommunikations- und Automatisierungstechnik
            Priv. Realschule im Christl. Jugenddorf- | werk Deutschlands e.V.  - Sek.I -      |                         | Priv. Realschule im Christl. Jugenddorfwerk Deutschlands e.V. - Sek.I -
            Gemeinschaftsgrundschule (Grundschul-    | verbund) der Stadt Detmold -Primarstufe- |                       | Gemeinschaftsgrundschule (Grundschulverbund) der Stadt Detmold -Primarstufe-
            Realschule -Sekundarstufe I-             | Ersatzschule                           |                         | Realschule -Sekundarstufe I- Ersatzschule
            """)
    void linesBecomeTheNameAPersonWouldWrite(String first, String second, String third, String name) {
        assertThat(SchoolName.join(first, second, third == null ? "" : third)).isEqualTo(name);
    }
}
