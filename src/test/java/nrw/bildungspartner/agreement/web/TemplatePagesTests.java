package nrw.bildungspartner.agreement.web;

import static nrw.bildungspartner.document.template.OfficeFiles.body;
import static nrw.bildungspartner.document.template.OfficeFiles.shipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import nrw.bildungspartner.ApplicationTest;
import nrw.bildungspartner.agreement.AgreementVersions;
import nrw.bildungspartner.agreement.IssueAgreement;
import nrw.bildungspartner.agreement.IssueBlank;
import nrw.bildungspartner.agreement.Origin;
import nrw.bildungspartner.agreement.SampleAgreement;
import nrw.bildungspartner.document.DocumentArchive;
import nrw.bildungspartner.document.DocumentKind;
import nrw.bildungspartner.document.StoredDocument;
import nrw.bildungspartner.document.reading.WordText;
import nrw.bildungspartner.document.template.OfficeFiles;
import nrw.bildungspartner.document.template.TemplateName;
import nrw.bildungspartner.document.template.TemplateVersion;
import nrw.bildungspartner.document.template.TemplateVersions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ApplicationTest
class TemplatePagesTests {

    private static final TemplateName NAME = new TemplateName("musikschule", "de");
    private static final String PAGE = "/verwaltung/vorlagen/musikschule/de";
    private static final String SENTENCE = "Mit ihrer Bildungspartnerschaft verfolgen die Partner diese Ziele:";

    @Autowired
    MockMvc http;

    @Autowired
    TemplateVersions versions;

    @Autowired
    IssueAgreement issueAgreement;

    @Autowired
    IssueBlank issueBlank;

    @Autowired
    AgreementVersions agreementVersions;

    @Autowired
    DocumentArchive archive;

    @AfterEach
    void theSuppliedVersionIsInForceAgain() throws Exception {
        for (var plan : versions.planned(NAME)) {
            http.perform(post("/verwaltung/vorlagen/planung/" + plan.id() + "/zuruecknehmen")
                            .with(admin())
                            .with(csrf()))
                    .andExpect(status().is3xxRedirection());
        }
        if (!versions.inForce(NAME).isShipped()) {
            use(supplied(), versions.today().toString()).andExpect(redirectedUrl(PAGE));
        }
    }

    @Test
    void theListSaysWhatIsInForceForEachTemplate() throws Exception {
        http.perform(get("/verwaltung/vorlagen").with(admin()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Musikschule und Schule")))
                .andExpect(content().string(containsString("Mitgelieferte Fassung")));
        http.perform(get("/verwaltung/vorlagen").param("lang", "en").with(admin()))
                .andExpect(content().string(containsString("Supplied version")));
        http.perform(get("/verwaltung").with(admin()))
                .andExpect(content().string(containsString("/verwaltung/vorlagen")));
        http.perform(get("/verwaltung/vorlagen/anleitung").with(admin()))
                .andExpect(content().string(containsString("agreement/schools/school/contactEmail")));
    }

    @Test
    void theFileInForceCanBeDownloadedAsItIs() throws Exception {
        byte[] file = http.perform(
                        get(PAGE + "/" + supplied().id() + "/vorlage.docx").with(admin()))
                .andExpect(status().isOk())
                .andExpect(
                        header().string("Content-Disposition", containsString("Vorlage-musikschule-de-mitgeliefert")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(file).isEqualTo(shipped("musikschule", "de"));
    }

    @Test
    void aNewVersionIsUsedFromItsDayOnAndWhatWasIssuedStaysWithItsOwn() throws Exception {
        String before = issue();
        TemplateVersion other = uploaded("Die Partner haben sich diese Ziele gesetzt (A):");
        assertThat(issuedText(issue())).contains(SENTENCE);

        use(other, "1.1.2000").andExpect(status().isUnprocessableEntity());
        use(other, versions.today().toString()).andExpect(redirectedUrl(PAGE));

        String after = issue();
        assertThat(issuedText(after)).contains("gesetzt (A)").doesNotContain(SENTENCE);
        assertThat(issuedText(before)).contains(SENTENCE);
        assertThat(madeFrom(after)).isEqualTo(other.id());
        assertThat(madeFrom(before)).isEqualTo(supplied().id());
        var blank = issueBlank.issue("musikschule", Locale.GERMAN);
        assertThat(text(blank.docx())).contains("gesetzt (A)");
        assertThat(archive.ofCase(blank.reference()))
                .filteredOn(document -> document.kind() == DocumentKind.BLANK_DOCX)
                .singleElement()
                .extracting(StoredDocument::template)
                .isEqualTo(other.id());
        assertThat(text(issueBlank.issue("musikschule", Locale.ENGLISH).docx())).doesNotContain("gesetzt (A)");
        http.perform(get(PAGE).with(admin()))
                .andExpect(content().string(containsString("Neuer Satz zu den Zielen")))
                .andExpect(content().string(containsString("entschieden von chefin")));

        use(supplied(), versions.today().toString()).andExpect(redirectedUrl(PAGE));
        assertThat(issuedText(issue())).contains(SENTENCE);
    }

    @Test
    void aPlannedVersionWaitsForItsDayAndCanBeTakenBack() throws Exception {
        TemplateVersion other = uploaded("Die Partner haben sich diese Ziele gesetzt (B):");
        var day = versions.today().plusDays(3);
        use(other, day.toString()).andExpect(redirectedUrl(PAGE));

        assertThat(versions.inForce(NAME).isShipped()).isTrue();
        assertThat(versions.inForce(NAME, day.minusDays(1)).isShipped()).isTrue();
        assertThat(versions.inForce(NAME, day).id()).isEqualTo(other.id());
        assertThat(versions.inForce(NAME, day.plusYears(1)).id()).isEqualTo(other.id());
        http.perform(get("/verwaltung/vorlagen").with(admin()))
                .andExpect(content().string(containsString("ab " + dayInGerman(day))));
        use(other, day.toString()).andExpect(status().isUnprocessableEntity());

        long plan = versions.planned(NAME).get(0).id();
        String cancel = "/verwaltung/vorlagen/planung/" + plan + "/zuruecknehmen";
        http.perform(post(cancel).with(admin()).with(csrf())).andExpect(redirectedUrl(PAGE));
        assertThat(versions.inForce(NAME, day).isShipped()).isTrue();
        http.perform(post(cancel).with(admin()).with(csrf())).andExpect(status().isConflict());
        http.perform(get(PAGE).with(admin())).andExpect(content().string(containsString("Zurückgenommen am")));
    }

    @Test
    void whatHasBegunIsNotTakenBackButReplaced() throws Exception {
        TemplateVersion other = uploaded("Die Partner haben sich diese Ziele gesetzt (C):");
        use(other, versions.today().toString()).andExpect(redirectedUrl(PAGE));
        long begun = versions.history(NAME).get(0).id();

        http.perform(post("/verwaltung/vorlagen/planung/" + begun + "/zuruecknehmen")
                        .with(admin())
                        .with(csrf()))
                .andExpect(status().isConflict());
        assertThat(versions.inForce(NAME).id()).isEqualTo(other.id());
    }

    static Stream<Arguments> refused() {
        byte[] good = shipped("musikschule", "de");
        return Stream.of(
                Arguments.of("nichts.docx", new byte[0], "0 Byte"),
                Arguments.of("text.docx", "Kein Word".getBytes(), "keine Word-Datei im Format DOCX"),
                Arguments.of("bombe.docx", OfficeFiles.bomb(), "ungewöhnlich groß"),
                Arguments.of("makro.docm", OfficeFiles.withMacro(good), "steckt ein Makro"),
                Arguments.of("bild.docx", OfficeFiles.withRemotePicture(good), "http://198.51.100.7/pixel.png"),
                Arguments.of("fremd.docx", OfficeFiles.withAttachedTemplate(good), "etwas außerhalb"),
                Arguments.of("tabelle.docx", OfficeFiles.withSheet(good), "aus einem anderen Programm"),
                Arguments.of(
                        "tippfehler.docx",
                        body(good, xml -> xml.replace("bp:costs[1]\"", "bp:kosts[1]\"")),
                        "Gemeint ist vielleicht „Kosten und Vergünstigungen“"),
                Arguments.of("gleich.docx", good, "ist die mitgelieferte Fassung"));
    }

    @ParameterizedTest
    @MethodSource
    void refused(String name, byte[] file, String reason) throws Exception {
        int before = versions.of(NAME).size();

        upload(name, file, "Versuch & Irrtum")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("„" + name + "“ kann so keine Vorlage werden")))
                .andExpect(content().string(containsString(reason)))
                .andExpect(content().string(containsString("Versuch &amp; Irrtum")));

        assertThat(versions.of(NAME)).hasSize(before);
    }

    @Test
    void aFileWithoutNoteAndANoteWithoutFileAreAskedForAgain() throws Exception {
        upload("", new byte[0], "Nur ein Vermerk")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Wählen Sie die Word-Datei aus")))
                .andExpect(content().string(containsString("Nur ein Vermerk</textarea>")));
        upload("vorlage.docx", shipped("musikschule", "de"), " ")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Schreiben Sie in einem Satz")));
    }

    @Test
    void whatWordRenamesAndDropsDoesNoHarm() throws Exception {
        TemplateVersion saved = accepted(
                OfficeFiles.savedByWord(OfficeFiles.reworded(
                        shipped("musikschule", "de"), SENTENCE, "Die Partner haben sich diese Ziele gesetzt (D):")),
                "In Word gespeichert");
        assertThat(saved.findings()).isEmpty();
        use(saved, versions.today().toString()).andExpect(redirectedUrl(PAGE));

        String reference = issue();
        assertThat(issuedText(reference)).contains("gesetzt (D)");
        byte[] docx = archive.content(
                agreementVersions.newest(reference).orElseThrow().docxId());
        assertThat(OfficeFiles.part(docx, "word/media/code.png").length).isGreaterThan(200);
        assertThat(new String(OfficeFiles.part(docx, "word/_rels/footer1.xml.rels")))
                .contains("code.png");
    }

    @Test
    void somethingToLookAtIsSaidAndDoesNotRefuseTheFile() throws Exception {
        TemplateVersion version = accepted(
                body(shipped("musikschule", "de"), xml -> xml.replace(SENTENCE, "Ziele von [Name des Hauses] (E):")),
                "Mit Klammern");

        http.perform(get(PAGE + "/" + version.id()).with(admin()))
                .andExpect(content().string(containsString("Das ist aufgefallen")))
                .andExpect(content().string(containsString("[Name des Hauses]")))
                .andExpect(content().string(containsString("Abschnitt „Gemeinsame Ziele“")));
    }

    @Test
    void aVersionIsLookedAtBeforeItIsUsed() throws Exception {
        String page = PAGE + "/" + supplied().id();
        http.perform(get(page).param("muster", "LONGEST").with(admin()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("LONGEST-9.png")));
        http.perform(get(page + "/LONGEST.pdf").with(admin()))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("application/pdf"));
        http.perform(get(page + "/TYPICAL-1.png").with(admin()))
                .andExpect(content().contentTypeCompatibleWith("image/png"));
        http.perform(get(page + "/TYPICAL-99.png").with(admin())).andExpect(status().isNotFound());
        http.perform(get(page + "/TYPICAL.docx").with(admin())).andExpect(status().isOk());
    }

    @Test
    void nobodyButAnAdministratorGetsNear() throws Exception {
        String page = PAGE + "/" + supplied().id();
        for (String path : new String[] {
            "/verwaltung/vorlagen",
            PAGE,
            page,
            page + "/vorlage.docx",
            page + "/TYPICAL.pdf",
            "/verwaltung/vorlagen/anleitung"
        }) {
            http.perform(get(path).with(user("leitung").roles("LEAD"))).andExpect(status().isForbidden());
            http.perform(get(path)).andExpect(status().is3xxRedirection());
        }
        for (String path : new String[] {page + "/verwenden", "/verwaltung/vorlagen/planung/1/zuruecknehmen", PAGE}) {
            http.perform(post(path).with(user("leitung").roles("STAFF", "LEAD")).with(csrf()))
                    .andExpect(status().isForbidden());
            http.perform(post(path).with(admin())).andExpect(status().isForbidden());
        }
    }

    @Test
    void whatDoesNotExistIsNotFound() throws Exception {
        for (String path : new String[] {
            "/verwaltung/vorlagen/kindergarten/de",
            "/verwaltung/vorlagen/musikschule/fr",
            PAGE + "/" + UUID.randomUUID(),
            "/verwaltung/vorlagen/archiv/de/" + supplied().id()
        }) {
            http.perform(get(path).with(admin())).andExpect(status().isNotFound());
        }
        http.perform(post("/verwaltung/vorlagen/planung/999999/zuruecknehmen")
                        .with(admin())
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    private TemplateVersion uploaded(String sentence) throws Exception {
        return accepted(
                OfficeFiles.reworded(shipped("musikschule", "de"), SENTENCE, sentence), "Neuer Satz zu den Zielen");
    }

    private TemplateVersion accepted(byte[] file, String note) throws Exception {
        String location = upload("Vorlage.docx", file, note)
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(location).startsWith(PAGE + "/");
        return versions.find(UUID.fromString(location.substring(PAGE.length() + 1)))
                .orElseThrow();
    }

    private ResultActions upload(String name, byte[] file, String note) throws Exception {
        return http.perform(multipart(PAGE)
                .file(new MockMultipartFile("file", name, "application/octet-stream", file))
                .param("note", note)
                .with(admin())
                .with(csrf()));
    }

    private ResultActions use(TemplateVersion version, String day) throws Exception {
        return http.perform(post(PAGE + "/" + version.id() + "/verwenden")
                .param("day", day)
                .with(admin())
                .with(csrf()));
    }

    private TemplateVersion supplied() {
        return versions.of(NAME).stream()
                .filter(TemplateVersion::isShipped)
                .findFirst()
                .orElseThrow();
    }

    private String issue() {
        return issueAgreement
                .issue(
                        SampleAgreement.between("100012")
                                .of("musikschule", "musikschule")
                                .content(),
                        Origin.API)
                .reference();
    }

    private String issuedText(String reference) {
        return text(archive.content(
                agreementVersions.newest(reference).orElseThrow().docxId()));
    }

    private UUID madeFrom(String reference) {
        return archive.find(agreementVersions.newest(reference).orElseThrow().pdfId())
                .orElseThrow()
                .template();
    }

    private static String text(byte[] docx) {
        return String.join(
                "\n",
                WordText.ofOurOwn(docx).paragraphs().stream()
                        .map(WordText.Paragraph::text)
                        .toList());
    }

    private static String dayInGerman(LocalDate day) {
        return DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.GERMAN).format(day);
    }

    private static RequestPostProcessor admin() {
        return user("chefin").roles("ADMIN");
    }
}
