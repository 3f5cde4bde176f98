package nrw.bildungspartner.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import nrw.bildungspartner.ApplicationTest;
import nrw.bildungspartner.agreement.AgreementContent;
import nrw.bildungspartner.agreement.AgreementState;
import nrw.bildungspartner.agreement.Agreements;
import nrw.bildungspartner.agreement.IssueBlank;
import nrw.bildungspartner.agreement.Remark;
import nrw.bildungspartner.agreement.SampleAgreement;
import nrw.bildungspartner.correspondence.Letter;
import nrw.bildungspartner.correspondence.LetterKind;
import nrw.bildungspartner.correspondence.Letters;
import nrw.bildungspartner.document.WordEditor;
import nrw.bildungspartner.inbox.DecideTask;
import nrw.bildungspartner.intake.SentMail;
import nrw.bildungspartner.mailbox.EmbeddedMailbox;
import nrw.bildungspartner.review.Finding;
import nrw.bildungspartner.review.Findings;
import nrw.bildungspartner.review.ReturnedWords;
import nrw.bildungspartner.shell.Conflict;
import nrw.bildungspartner.staff.CurrentStaff;
import nrw.bildungspartner.staff.Desk;
import nrw.bildungspartner.staff.Role;
import nrw.bildungspartner.workflow.tasks.TaskInbox;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** The way of a blank agreement: nobody knows what it says until the office reads it. */
@ApplicationTest
class BlankAgreementTests {

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
    IssueBlank issueBlank;

    @Autowired
    Agreements agreements;

    @Autowired
    Findings findings;

    @Autowired
    Letters letters;

    @Autowired
    ReturnedWords returnedWords;

    @Autowired
    TaskInbox inbox;

    @Autowired
    DecideTask decideTask;

    @Autowired
    EmbeddedMailbox mailbox;

    @Autowired
    MockMvc mvc;

    @Autowired
    ObjectMapper json;

    @Test
    void lettersGoToTheSenderUntilThePartnersAreKnownAndThenToThem() throws Exception {
        String reference = issueBlank.issue("museum", Locale.GERMAN).reference();
        send(reference, "erste Fassung");
        cases.awaitState(reference, AgreementState.IN_REVIEW);
        assertThatThrownBy(() -> decideTask.decide(task(reference), "REGISTER", List.of(), "", LEAD))
                .isInstanceOf(Conflict.class);
        decideTask.decide(
                task(reference), "REQUEST_CORRECTION", List.of(new Remark("", "Eine Unterschrift fehlt.")), "", LEAD);
        send(reference, "zweite Fassung");
        cases.awaitState(reference, AgreementState.IN_REVIEW);
        assertThat(findings.of(reference)).extracting(Finding::key).contains("content-unknown");

        AgreementContent content = SampleAgreement.between("100012").content();
        enter(reference, json.writeValueAsString(content));

        assertThat(agreements.get(reference).content()).contains(content);
        assertThat(agreements.get(reference).schoolNames()).isNotEmpty();
        assertThat(findings.of(reference)).extracting(Finding::key).doesNotContain("content-unknown");
        assertThat(inbox.ofCase(reference)).singleElement().satisfies(task -> assertThat(task.institutionName())
                .isEqualTo(content.institution().name()));
        decideTask.decide(task(reference), "REGISTER", List.of(), "", LEAD);

        assertThat(agreements.get(reference).state()).isEqualTo(AgreementState.REGISTERED);
        assertThat(cases.times(reference, "Task_RegisterPartnership")).isOne();
        cases.awaitEnd(reference);
        assertThat(letters.ofCase(reference))
                .filteredOn(letter -> letter.kind() != LetterKind.REGISTERED)
                .extracting(Letter::kind, Letter::recipient)
                .containsExactly(
                        tuple(LetterKind.SUBMISSION_RECEIVED, "lehrerin@schule.example"),
                        tuple(LetterKind.CORRECTION_REQUESTED, "lehrerin@schule.example"),
                        tuple(LetterKind.SUBMISSION_RECEIVED, "lehrerin@schule.example"));
        assertThat(letters.ofCase(reference))
                .filteredOn(letter -> letter.kind() == LetterKind.REGISTERED)
                .extracting(Letter::recipient)
                .containsExactlyInAnyOrder(
                        content.schools().get(0).contact().email(),
                        content.institution().contact().email());
    }

    @Test
    void whatIsEnteredIsHeldToTheRulesOfADraft() throws Exception {
        String reference = issueBlank.issue("museum", Locale.GERMAN).reference();
        send(reference, "unvollständig");
        cases.awaitState(reference, AgreementState.IN_REVIEW);

        mvc.perform(put("/api/tasks/" + task(reference) + "/content")
                        .with(httpBasic("admin", "nur-in-den-tests"))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"initiative\": \"museum\", \"schools\": [{\"number\": \"999999\"}]}"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.violations[?(@.field=='schools[0].number')]")
                        .isNotEmpty())
                .andExpect(jsonPath("$.violations[?(@.field=='goals')]").isNotEmpty());
        mvc.perform(put("/api/tasks/" + task(reference) + "/content")
                        .with(httpBasic("admin", "nur-in-den-tests"))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(SampleAgreement.between("100012")
                                .of("archiv", "archive")
                                .content())))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.violations[?(@.field=='initiative')]").isNotEmpty());
        assertThat(agreements.get(reference).content()).isEmpty();
    }

    @Test
    void whatThePartnersWroteThemselvesIsNotEnteredByTheOffice() throws Exception {
        String reference = cases.inReview();

        mvc.perform(put("/api/tasks/" + task(reference) + "/content")
                        .with(httpBasic("admin", "nur-in-den-tests"))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(
                                SampleAgreement.between("100012").content())))
                .andExpect(status().isConflict());
    }

    @Test
    void aBlankThatWasFilledInWordComesWithItsContent() throws Exception {
        var blank = issueBlank.issue("museum", Locale.GERMAN);
        String reference = blank.reference();
        byte[] filled = WordEditor.body(blank.docx(), BlankAgreementTests::filledIn);
        new SentMail("Ausgefüllt").with("vereinbarung.docx", filled).send(mailbox.smtpPort());
        cases.awaitState(reference, AgreementState.IN_REVIEW);

        AgreementContent read = returnedWords.filledIn(reference).orElseThrow();

        assertThat(read.schools()).singleElement().satisfies(school -> {
            assertThat(school.number()).isEqualTo("100012");
            assertThat(school.contact().email()).isEqualTo("özbek@schule.example");
        });
        assertThat(read.institution().kind()).isEqualTo("museum");
        assertThat(read.institution().name()).isEqualTo("Museum <Am Wall> & Söhne");
        assertThat(read.thirdPartner()).isNull();
        assertThat(read.goals()).containsExactly("Originale lesen");
        assertThat(read.activities()).hasSize(1);
        assertThat(read.activities().get(0).text()).isEqualTo("Ein Tag der Dinge");
        assertThat(read.activities().get(0).perSchoolYear()).isEqualTo(2);
        assertThat(read.start()).isEqualTo("2027-08-01");
        assertThat(read.durationYears()).isEqualTo(3);
        assertThat(findings.of(reference)).extracting(Finding::key).doesNotContain("text-changed", "control-missing");
    }

    private static String filledIn(String body) {
        String school = "/bp:schools[1]/bp:school[1]/bp:";
        String[][] places = {
            {school + "number[1]", "100012"},
            {school + "contactEmail[1]", "özbek@schule.example"},
            {"/bp:institution[1]/bp:kind[1]", "Museum"},
            {"/bp:institution[1]/bp:name[1]", "Museum <Am Wall> & Söhne"},
            {"/bp:goals[1]/bp:goal[1]", "Originale lesen"},
            {"/bp:activities[1]/bp:activity[1]/bp:description[1]", "Ein Tag der Dinge"},
            {"/bp:activities[1]/bp:activity[1]/bp:perSchoolYear[1]", "2 mal"},
            {"/bp:start[1]", "1. August 2027"},
            {"/bp:durationYears[1]", "drei, also 3"}
        };
        String filled = body;
        for (String[] place : places) {
            filled = WordEditor.fill(filled, place[0], place[1]);
        }
        return filled;
    }

    private void enter(String reference, String body) throws Exception {
        mvc.perform(put("/api/tasks/" + task(reference) + "/content")
                        .with(httpBasic("admin", "nur-in-den-tests"))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.reference").value(reference));
    }

    private void send(String reference, String words) {
        new SentMail("Vereinbarung")
                .with("scan.pdf", SentMail.pdf("Aktenzeichen " + reference, words))
                .send(mailbox.smtpPort());
    }

    private String task(String reference) {
        return inbox.ofCase(reference).get(0).id();
    }
}
