package nrw.bildungspartner.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nrw.bildungspartner.agreement.Agreement;
import nrw.bildungspartner.agreement.AgreementContent;
import nrw.bildungspartner.agreement.AgreementContent.Activity;
import nrw.bildungspartner.agreement.AgreementContent.InstitutionParty;
import nrw.bildungspartner.agreement.AgreementContent.Publication;
import nrw.bildungspartner.agreement.AgreementContent.SchoolConference;
import nrw.bildungspartner.agreement.AgreementContent.SchoolParty;
import nrw.bildungspartner.agreement.AgreementState;
import nrw.bildungspartner.agreement.Agreements;
import nrw.bildungspartner.agreement.IssueAgreement;
import nrw.bildungspartner.agreement.IssueNewVersion;
import nrw.bildungspartner.agreement.Issued;
import nrw.bildungspartner.agreement.Origin;
import nrw.bildungspartner.agreement.Person;
import nrw.bildungspartner.intake.ReceiveUpload;
import nrw.bildungspartner.intake.SentMail;
import nrw.bildungspartner.intake.Submissions;
import nrw.bildungspartner.intake.post.UploadedFile;
import nrw.bildungspartner.partner.SchoolRegister;
import nrw.bildungspartner.shell.Paging;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

/** Brings agreements to a state by the transitions that lead there in life. */
@Component
public class Cases {

    private final IssueAgreement issueAgreement;
    private final IssueNewVersion issueNewVersion;
    private final ReceiveUpload receiveUpload;
    private final Agreements agreements;
    private final Submissions submissions;
    private final SchoolRegister register;
    private final HistoryService history;
    private final ManagementService management;

    Cases(
            IssueAgreement issueAgreement,
            IssueNewVersion issueNewVersion,
            ReceiveUpload receiveUpload,
            Agreements agreements,
            Submissions submissions,
            SchoolRegister register,
            HistoryService history,
            ManagementService management) {
        this.issueAgreement = issueAgreement;
        this.issueNewVersion = issueNewVersion;
        this.receiveUpload = receiveUpload;
        this.agreements = agreements;
        this.submissions = submissions;
        this.register = register;
        this.history = history;
        this.management = management;
    }

    /** An agreement as two partners would make it. */
    public AgreementContent content() {
        String school = register.search("schule", Paging.first()).items().get(0).number();
        String mark = UUID.randomUUID().toString().substring(0, 8);
        return new AgreementContent(
                "museum",
                List.of(new SchoolParty(school, new Person("Jale Özbek", "oezbek-" + mark + "@schule.example"), null)),
                new InstitutionParty(
                        "museum",
                        "Stadtmuseum " + mark,
                        "Rathausstraße 13",
                        "59555",
                        "Lippstadt",
                        new Person("Tobias Kersting", "kersting-" + mark + "@museum.example"),
                        null),
                null,
                List.of("Die Schülerinnen und Schüler lesen historische Objekte als Quellen."),
                List.of(new Activity("tours", "Führung durch die Sammlung", "5-6", "Geschichte", 2)),
                "Schulinternes Curriculum Geschichte",
                "keine",
                LocalDate.of(2027, 2, 1),
                2,
                "jährlich im Mai",
                new SchoolConference("approved", LocalDate.of(2026, 11, 2)),
                true,
                new Publication(true, false),
                "de");
    }

    public Issued issued() {
        return issueAgreement.issue(content(), Origin.API);
    }

    /** The partners change how they look back, and issue the agreement once more. */
    public void issueAgain(String reference) {
        var agreement = agreements.get(reference);
        AgreementContent was = agreement.content().orElseThrow();
        issueNewVersion.issue(
                reference,
                agreement.documentVersion(),
                new AgreementContent(
                        was.initiative(),
                        List.copyOf(was.schools()),
                        was.institution(),
                        was.thirdPartner(),
                        List.copyOf(was.goals()),
                        List.copyOf(was.activities()),
                        was.curriculumAnchor(),
                        was.costs(),
                        was.start(),
                        was.durationYears(),
                        "zweimal im Jahr",
                        was.schoolConference(),
                        was.allPupils(),
                        was.publication(),
                        was.language()),
                issued -> {});
    }

    /** Something comes back for this agreement on the tracking page. */
    public void submit(String reference) {
        receiveUpload.receive(
                reference,
                List.of(new UploadedFile(
                        "vereinbarung.pdf",
                        "application/pdf",
                        SentMail.pdf("Aktenzeichen " + reference, "Nummer " + UUID.randomUUID()))));
    }

    public String inReview() {
        String reference = issued().reference();
        submit(reference);
        awaitState(reference, AgreementState.IN_REVIEW);
        return reference;
    }

    public void awaitState(String reference, AgreementState state) {
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(
                        () -> assertThat(agreements.get(reference).state()).isEqualTo(state));
    }

    /** The cases that copies of this blank have become. */
    public List<Agreement> awaitCopies(String reference, int count) {
        return await().atMost(Duration.ofSeconds(90))
                .until(() -> agreements.copiesOf(reference), copies -> copies.size() == count);
    }

    public void awaitSubmissions(String reference, int count) {
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(submissions.of(reference)).hasSize(count));
    }

    /** Lets the time pass that this timer waits for. */
    public void fire(String businessKey, String timer) {
        instances(businessKey).stream()
                .flatMap(instance ->
                        management.createJobQuery().processInstanceId(instance).activityId(timer).list().stream())
                .forEach(job -> management.executeJob(job.getId()));
    }

    /** How often the process came to this element; a case that was taken up again has had two. */
    public long times(String businessKey, String activity) {
        return instances(businessKey).stream()
                .mapToLong(instance -> history.createHistoricActivityInstanceQuery()
                        .processInstanceId(instance)
                        .activityId(activity)
                        .count())
                .sum();
    }

    boolean isOver(String businessKey) {
        return history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(businessKey)
                        .unfinished()
                        .count()
                == 0;
    }

    /** The last steps of a registered case run by themselves. */
    void awaitEnd(String businessKey) {
        await().atMost(Duration.ofSeconds(90)).until(() -> isOver(businessKey));
    }

    private List<String> instances(String businessKey) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(businessKey).list().stream()
                .map(HistoricProcessInstance::getId)
                .toList();
    }
}
