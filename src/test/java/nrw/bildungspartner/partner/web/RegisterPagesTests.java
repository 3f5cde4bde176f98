package nrw.bildungspartner.partner.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nrw.bildungspartner.ApplicationTest;
import nrw.bildungspartner.partner.register.RegisterImport;
import nrw.bildungspartner.partner.register.RegisterImports;
import nrw.bildungspartner.partner.register.RegisterOnRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ApplicationTest
class RegisterPagesTests {

    @Autowired
    MockMvc http;

    @Autowired
    RegisterImports imports;

    @Autowired
    ApplicationContext application;

    @AfterEach
    void onlyTheSample() {
        RegisterOnRecord.of(application).onlyTheSample();
    }

    @Test
    void theOverviewTellsHowCurrentTheRegisterIsAndWhatRanBefore() throws Exception {
        http.perform(get("/verwaltung/schulregister").with(admin()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Schulen stehen zur Auswahl")))
                .andExpect(content().string(containsString("Bisherige Abgleiche")))
                .andExpect(content().string(containsString("type=\"file\"")));
        http.perform(get("/verwaltung/schulregister").param("lang", "en").with(admin()))
                .andExpect(content().string(containsString("schools can be chosen")));
    }

    @Test
    void anUploadedFileIsComparedAndReported() throws Exception {
        String file = new String(RegisterOnRecord.withSample(), StandardCharsets.UTF_8) + "kaputt;<b>\n";

        String report = upload("<script>.csv", file);
        await().until(() -> run(report), run -> !run.isRunning());

        http.perform(get(report).with(admin()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Das Verzeichnis ist auf dem Stand dieser Datei")))
                .andExpect(content().string(containsString("Die Zahl der Felder passt nicht zur Kopfzeile (2 / 23).")))
                .andExpect(content().string(containsString("&lt;script&gt;.csv")))
                .andExpect(content().string(not(containsString("every 1s"))));
        http.perform(get(report).with(admin()).header("HX-Request", "true"))
                .andExpect(content().string(not(containsString("<html"))))
                .andExpect(content().string(containsString("data-focus")));
        assertThat(run(report).startedBy()).isEqualTo("chefin");
    }

    @Test
    void aWrongFileGetsAReasonInPlainWords() throws Exception {
        String report = upload("seite.csv", "<html>Wartung</html>");
        await().until(() -> run(report), run -> !run.isRunning());

        http.perform(get(report).with(admin()))
                .andExpect(content().string(containsString("Die Datei wurde nicht übernommen")))
                .andExpect(content().string(containsString("In der Kopfzeile fehlt „Schulnummer“")))
                .andExpect(content().string(containsString("Am Verzeichnis hat sich nichts geändert.")));
    }

    @Test
    void noFileAtAllIsSaidToo() throws Exception {
        http.perform(multipart("/verwaltung/schulregister")
                        .file(new MockMultipartFile("file", "", "text/csv", new byte[0]))
                        .with(admin())
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Wählen Sie eine Datei aus.")));
    }

    @Test
    void aRunNobodyKnowsIsNotFound() throws Exception {
        http.perform(get("/verwaltung/schulregister/" + UUID.randomUUID()).with(admin()))
                .andExpect(status().isNotFound());
        http.perform(get("/verwaltung/schulregister/keine-nummer").with(admin()))
                .andExpect(status().isNotFound());
    }

    @Test
    void aFinishedRunCannotRunAgain() throws Exception {
        String report = upload("x.csv", new String(RegisterOnRecord.withSample(), StandardCharsets.UTF_8));
        await().until(() -> run(report), run -> !run.isRunning());

        http.perform(post(report + "/noch-einmal").with(admin()).with(csrf())).andExpect(status().isConflict());
    }

    private String upload(String name, String content) throws Exception {
        String location = http.perform(multipart("/verwaltung/schulregister")
                        .file(new MockMultipartFile("file", name, "text/csv", content.getBytes(StandardCharsets.UTF_8)))
                        .with(admin())
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(location).startsWith("/verwaltung/schulregister/");
        return String.valueOf(location);
    }

    private RegisterImport run(String report) {
        return imports.byId(UUID.fromString(report.substring(report.lastIndexOf('/') + 1)))
                .orElseThrow();
    }

    private static RequestPostProcessor admin() {
        return user("chefin").roles("ADMIN");
    }
}
