package nrw.bildungspartner.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nrw.bildungspartner.ApplicationTest;
import nrw.bildungspartner.agreement.AgreementContent;
import nrw.bildungspartner.agreement.AgreementState;
import nrw.bildungspartner.agreement.Agreements;
import nrw.bildungspartner.document.DocumentArchive;
import nrw.bildungspartner.document.DocumentKind;
import nrw.bildungspartner.document.WordEditor;
import nrw.bildungspartner.intake.AssignMail;
import nrw.bildungspartner.intake.MailLedger;
import nrw.bildungspartner.intake.MailState;
import nrw.bildungspartner.intake.ReceiveUpload;
import nrw.bildungspartner.intake.post.UploadedFile;
import nrw.bildungspartner.review.Comparison;
import nrw.bildungspartner.review.Comparisons;
import nrw.bildungspartner.review.Finding;
import nrw.bildungspartner.review.Findings;
import nrw.bildungspartner.review.Severity;
import nrw.bildungspartner.shell.Conflict;
import nrw.bildungspartner.shell.Invalid;
import nrw.bildungspartner.shell.Paging;
import nrw.bildungspartner.staff.CurrentStaff;
import nrw.bildungspartner.staff.Desk;
import nrw.bildungspartner.staff.Role;
import nrw.bildungspartner.workflow.Cases;
import nrw.bildungspartner.workflow.tasks.TaskInbox;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Word files that come back changed: what the review shows, and what becomes of it. */
@ApplicationTest
class ReturnedWordTests {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final CurrentStaff LEAD = new CurrentStaff(
            UUID.randomUUID(),
            "admin",
            "Administration",
            Set.of(Role.STAFF, Role.LEAD),
            Set.of(Desk.GESCHAEFTSFUEHRUNG),
            false,
            0);

    @Autowired
    Cases cases;

    @Autowired
    ReceiveUpload receiveUpload;

    @Autowired
    DocumentArchive archive;

    @Autowired
    Agreements agreements;

    @Autowired
    Findings findings;

    @Autowired
    Comparisons comparisons;

    @Autowired
    TaskInbox inbox;

    @Autowired
    WriteContent writeContent;

    @Autowired
    DecideTask decideTask;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    MailLedger ledger;

    @Autowired
    AssignMail assignMail;

    @Autowired
    MockMvc mvc;

    @TempDir
    Path home;

    @Test
    void threeFreeFieldsAndAFixedClauseChangedInLibreOfficeAreTheFourDifferencesOfTheReview() throws Exception {
        String reference = cases.issued().reference();
        Map<String, String> words = new LinkedHashMap<>();
        words.put("lesen historische Objekte", "deuten Objekte aus vier Jahrhunderten");
        words.put("Führung durch die Sammlung", "Werkstatt im Depot");
        words.put("jährlich im Mai", "jährlich im Juni");
        words.put("mit einer Frist von drei Monaten", "mit einer Frist von sechs Wochen");

        submit(reference, WordEditor.inLibreOffice(home, issued(reference), words));

        assertThat(comparisons.of(reference))
                .extracting(Comparison::field)
                .containsExactlyInAnyOrder("goals[0]", "activities[0].text", "evaluation", "clause");
        assertThat(findings.of(reference).stream().filter(Finding::isDifference))
                .extracting(Finding::key, Finding::severity, Finding::field)
                .containsExactlyInAnyOrder(
                        tuple("text-changed", Severity.SERIOUS, "clause"),
                        tuple("text-changed", Severity.DECIDE, "goals[0]"),
                        tuple("text-changed", Severity.DECIDE, "activities[0].text"),
                        tuple("text-changed", Severity.DECIDE, "evaluation"));
        mvc.perform(get("/api/tasks/" + task(reference)).with(httpBasic("admin", "nur-in-den-tests")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.comparison.length()").value(4))
                .andExpect(jsonPath("$.comparison[?(@.field=='evaluation')].issued")
                        .value("jährlich im Mai"))
                .andExpect(jsonPath("$.comparison[?(@.field=='evaluation')].returned")
                        .value("jährlich im Juni"))
                .andExpect(
                        jsonPath("$.comparison[?(@.field=='clause')].section").value("Beginn und Dauer"))
                .andExpect(
                        jsonPath("$.findings[?(@.key=='text-changed')].field").isArray());

        writeContent.takeOver(task(reference), List.of("goals[0]", "activities[0].text", "evaluation"), LEAD);

        AgreementContent content = agreements.get(reference).content().orElseThrow();
        assertThat(content.evaluation()).isEqualTo("jährlich im Juni");
        assertThat(content.goals())
                .containsExactly("Die Schülerinnen und Schüler deuten Objekte aus vier Jahrhunderten als Quellen.");
        assertThat(content.activities().get(0).text()).isEqualTo("Werkstatt im Depot");
        assertThat(content.activities().get(0).kit()).isEqualTo("tours");
        assertThat(comparisons.of(reference)).extracting(Comparison::field).containsExactly("clause");
        assertThat(caseFiles.open(reference, LEAD).audit())
                .anySatisfy(entry -> assertThat(entry.args() + " " + entry.who())
                        .isEqualTo("[audit.act.agreement.taken-over] admin"));
        decideTask.decide(task(reference), "REGISTER", List.of(), "", LEAD);
        assertThat(agreements.get(reference).state()).isEqualTo(AgreementState.REGISTERED);
    }

    @Test
    void whatComesBackUnchangedIsSaidToBeSo() {
        String reference = cases.issued().reference();

        submit(reference, issued(reference));

        assertThat(comparisons.of(reference)).isEmpty();
        assertThat(keys(reference)).contains("text-unchanged").doesNotContain("text-changed", "own-text");
    }

    @Test
    void whatIsTakenOverInStepsEndsLikeAllAtOnce() {
        String reference = cases.issued().reference();
        String goal = "Die Schülerinnen und Schüler lesen historische Objekte als Quellen.";
        submit(reference, WordEditor.body(issued(reference), body -> body.replace(goal, "Eins")
                .replace("jährlich im Mai", "nie &amp; &lt;nimmer>")));

        writeContent.takeOver(task(reference), List.of("goals[0]"), LEAD);
        writeContent.takeOver(task(reference), List.of("evaluation"), LEAD);

        AgreementContent content = agreements.get(reference).content().orElseThrow();
        assertThat(content.goals()).containsExactly("Eins");
        assertThat(content.evaluation()).isEqualTo("nie & <nimmer>");
        assertThat(comparisons.of(reference)).isEmpty();
        assertThat(keys(reference)).contains("text-taken-over");
    }

    @Test
    void whatWouldBreakARuleOrIsNoContentIsNotTakenOver() {
        String reference = cases.issued().reference();
        String name = agreements.get(reference).schoolNames();
        submit(reference, WordEditor.body(issued(reference), body -> body.replace(">1. Februar 2027<", ">irgendwann<")
                .replace(">" + name.replace("&", "&amp;") + "<", ">Schule am Mond<")));
        String task = task(reference);

        assertThat(comparisons.of(reference))
                .extracting(Comparison::field)
                .containsExactlyInAnyOrder("start", "schools[0].name");
        assertThatThrownBy(() -> writeContent.takeOver(task, List.of("start"), LEAD))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> writeContent.takeOver(task, List.of("schools[0].name"), LEAD))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> writeContent.takeOver(task, List.of(), LEAD)).isInstanceOf(Invalid.class);
        assertThat(agreements.get(reference).schoolNames()).isEqualTo(name);
    }

    @Test
    void aDeletedPlaceIsNamed() {
        String reference = cases.issued().reference();
        submit(reference, WordEditor.body(issued(reference), body -> {
            int binding = body.indexOf("/bp:evaluation[1]\"");
            int start = body.lastIndexOf("<w:sdt>", binding);
            int end = body.indexOf("</w:sdt>", binding) + "</w:sdt>".length();
            return body.substring(0, start) + body.substring(end);
        }));

        assertThat(findings.of(reference)).anySatisfy(finding -> assertThat(finding.key() + " " + finding.field())
                .isEqualTo("control-missing evaluation"));
        assertThat(comparisons.of(reference)).singleElement().satisfies(line -> assertThat(line.returned())
                .isEmpty());
    }

    @Test
    void theDocumentOfAnotherCaseIsCalledThat() {
        String reference = cases.issued().reference();
        String other = cases.issued().reference();
        UUID upload =
                receiveUpload.receive(reference, List.of(new UploadedFile("vereinbarung.docx", DOCX, issued(other))));
        var mail = Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> ledger.list(MailState.UNMATCHED, Paging.first()).items().stream()
                                .filter(entry -> entry.submissionId().equals(upload))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();

        // The mail is known to wait for a person a moment before the person's task is there.
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptionsInstanceOf(Conflict.class)
                .untilAsserted(() -> assignMail.assign(mail.id(), reference, "admin"));
        cases.awaitState(reference, AgreementState.IN_REVIEW);

        assertThat(findings.of(reference)).anySatisfy(finding -> assertThat(finding.key() + finding.args())
                .isEqualTo("other-case[" + other + ", " + reference + "]"));
        assertThat(comparisons.of(reference)).isEmpty();
    }

    @Test
    void aTextOfThePartnersOwnIsReviewedAsSuch() {
        String reference = cases.issued().reference();
        byte[] own = WordEditor.body(issued(reference), body -> {
            int start = body.indexOf("<w:body>") + "<w:body>".length();
            return body.substring(0, start)
                    + "<w:p><w:r><w:t>Wir, Schule und Museum, arbeiten zusammen.</w:t></w:r></w:p></w:body></w:document>";
        });

        submit(reference, WordEditor.bare(own));

        assertThat(keys(reference)).contains("own-text", "programme-missing").doesNotContain("codes-missing");
        assertThat(comparisons.of(reference)).isEmpty();
    }

    private byte[] issued(String reference) {
        return archive.ofCase(reference).stream()
                .filter(document -> document.kind() == DocumentKind.AGREEMENT_DOCX)
                .map(document -> archive.content(document.id()))
                .findFirst()
                .orElseThrow();
    }

    private void submit(String reference, byte[] docx) {
        receiveUpload.receive(reference, List.of(new UploadedFile("vereinbarung.docx", DOCX, docx)));
        cases.awaitState(reference, AgreementState.IN_REVIEW);
    }

    private String task(String reference) {
        return inbox.ofCase(reference).get(0).id();
    }

    private List<String> keys(String reference) {
        return findings.of(reference).stream().map(Finding::key).toList();
    }
}
