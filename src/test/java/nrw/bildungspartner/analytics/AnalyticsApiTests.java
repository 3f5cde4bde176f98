package nrw.bildungspartner.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import nrw.bildungspartner.ApplicationTest;
import nrw.bildungspartner.agreement.AgreementState;
import nrw.bildungspartner.agreement.IssueAgreement;
import nrw.bildungspartner.agreement.Origin;
import nrw.bildungspartner.agreement.SampleAgreement;
import nrw.bildungspartner.agreement.Timeline;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class AnalyticsApiTests {

    @Autowired
    IssueAgreement issueAgreement;

    @Autowired
    Timeline timeline;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    FunnelFigures funnels;

    @Autowired
    MockMvc mvc;

    @Test
    void anIssuedAgreementIsCountedAtOnceByWhatTheEngineTells() throws Exception {
        long before = started();
        issueAgreement.issue(SampleAgreement.between("170148").content(), Origin.API);

        assertThat(started()).isEqualTo(before + 1);
        mvc.perform(asLead(get("/api/analytics/processes/agreement")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.process", is("agreement")))
                .andExpect(jsonPath("$.version").isNumber())
                .andExpect(jsonPath("$.instances.completed").isNumber())
                .andExpect(jsonPath("$.instances.open").isNumber())
                .andExpect(jsonPath("$.activities[*].activityId", hasItem("Task_CoSign")))
                .andExpect(jsonPath("$.activities[0].seconds").exists())
                .andExpect(jsonPath("$.cycle").exists())
                .andExpect(jsonPath("$.rework").isNumber());
    }

    @Test
    void theFunnelCountsAnAgreementOncePerMilestone() throws Exception {
        String reference = issueAgreement
                .issue(SampleAgreement.between("170148").content(), Origin.API)
                .reference();
        Funnel before = funnel();
        transaction.executeWithoutResult(status -> {
            timeline.reach(reference, AgreementState.CORRECTION_REQUESTED);
            timeline.reach(reference, AgreementState.CORRECTION_REQUESTED);
        });

        assertThat(funnel().count(AgreementState.CORRECTION_REQUESTED))
                .isEqualTo(before.count(AgreementState.CORRECTION_REQUESTED) + 1);
        mvc.perform(asLead(get("/api/analytics/funnel")))
                .andExpect(status().isOk())
                .andExpect(jsonPath(
                        "$.milestones[*].key", hasItems("ISSUED", "SUBMITTED", "IN_REVIEW", "REGISTERED", "LAPSED")))
                .andExpect(jsonPath("$.milestones[0].label").isString())
                .andExpect(jsonPath("$.milestones[0].count").isNumber());
    }

    @Test
    void whoComesFurtherCountsAtEveryStageBefore() {
        String reference = issueAgreement
                .issue(SampleAgreement.between("170148").content(), Origin.API)
                .reference();
        Funnel before = funnel();
        transaction.executeWithoutResult(status -> timeline.reach(reference, AgreementState.SUBMITTED));

        Funnel after = funnel();
        assertThat(after.count(AgreementState.ISSUED)).isEqualTo(before.count(AgreementState.ISSUED));
        assertThat(after.count(AgreementState.SIGNING)).isEqualTo(before.count(AgreementState.SIGNING) + 1);
        assertThat(after.count(AgreementState.SUBMITTED)).isEqualTo(before.count(AgreementState.SUBMITTED) + 1);
        assertThat(after.count(AgreementState.IN_REVIEW)).isEqualTo(before.count(AgreementState.IN_REVIEW));
    }

    @Test
    void anUnknownProcessIsNotFoundAndABadDateIsExplained() throws Exception {
        mvc.perform(asLead(get("/api/analytics/processes/nonsense"))).andExpect(status().isNotFound());
        mvc.perform(asLead(get("/api/analytics/processes/agreement").param("from", "31.12.2026")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.violations[0].field", is("from")))
                .andExpect(jsonPath("$.violations[0].message", containsString("2027-03-26")));
        mvc.perform(asLead(
                        get("/api/analytics/funnel").param("from", "2027-01-02").param("to", "2027-01-01")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.violations[0].field", is("to")));
    }

    @Test
    void onlyTheLeadSeesFigures() throws Exception {
        mvc.perform(get("/api/analytics/funnel")).andExpect(status().isUnauthorized());
        mvc.perform(get("/api/analytics/funnel").with(user("somebody").roles("STAFF")))
                .andExpect(status().isForbidden());
        mvc.perform(get("/auswertung/prozess/agreement.bpmn")
                        .with(user("somebody").roles("STAFF")))
                .andExpect(status().isForbidden());
    }

    @Test
    void theFilesHoldTheSameFigures(@TempDir Path folder) throws Exception {
        issueAgreement.issue(SampleAgreement.between("170148").content(), Origin.API);

        MockHttpServletResponse csv = file("/api/analytics/export.csv");
        List<CSVRecord> lines = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv.getContentAsString()))
                .getRecords();
        assertThat(lines).anySatisfy(line -> {
            assertThat(line.get("kind")).isEqualTo("process");
            assertThat(line.get("process")).isEqualTo("agreement");
            assertThat(Long.parseLong(line.get("started"))).isEqualTo(started());
        });
        assertThat(lines).anySatisfy(line -> assertThat(line.get("id")).isEqualTo("Task_CoSign"));
        assertThat(lines).anySatisfy(line -> assertThat(line.get("id")).isEqualTo("REGISTERED"));

        Path workbook = folder.resolve("auswertung.xlsx");
        Files.write(workbook, file("/api/analytics/export.xlsx").getContentAsByteArray());
        List<String> parts;
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            parts = zip.stream().map(ZipEntry::getName).toList();
            String steps = new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet2.xml")).readAllBytes(),
                    StandardCharsets.UTF_8);
            assertThat(steps).contains("<row");
        }
        assertThat(parts).contains("xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml");
    }

    @Test
    void thePicturesModelIsServedToTheLead() throws Exception {
        mvc.perform(asLead(get("/auswertung/prozess/agreement.bpmn")))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("application/xml"))
                .andExpect(content().string(containsString("BPMNDiagram")));
        mvc.perform(asLead(get("/auswertung/prozess/nonsense.bpmn"))).andExpect(status().isNotFound());
    }

    private MockHttpServletResponse file(String path) throws Exception {
        return mvc.perform(asLead(get(path)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
    }

    private long started() throws Exception {
        String answer = mvc.perform(asLead(get("/api/analytics/processes/agreement")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return ((Number) JsonPath.read(answer, "$.instances.started")).longValue();
    }

    private Funnel funnel() {
        return funnels.of(Scope.ALL, Locale.GERMAN);
    }

    private static MockHttpServletRequestBuilder asLead(MockHttpServletRequestBuilder request) {
        return request.with(user("lead").roles("LEAD"));
    }
}
