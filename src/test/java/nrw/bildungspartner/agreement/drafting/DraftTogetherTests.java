package nrw.bildungspartner.agreement.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nrw.bildungspartner.ApplicationTest;
import nrw.bildungspartner.agreement.AgreementContent;
import nrw.bildungspartner.agreement.AgreementContent.Activity;
import nrw.bildungspartner.agreement.AgreementContent.InstitutionParty;
import nrw.bildungspartner.agreement.AgreementContent.SchoolParty;
import nrw.bildungspartner.agreement.Issued;
import nrw.bildungspartner.agreement.Person;
import nrw.bildungspartner.shell.Conflict;
import nrw.bildungspartner.shell.Invalid;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Several people, several clicks, one draft. */
@ApplicationTest
class DraftTogetherTests {

    @Autowired
    BeginDraft beginDraft;

    @Autowired
    ChangeDraft changeDraft;

    @Autowired
    IssueDraft issueDraft;

    @Autowired
    Drafts drafts;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void twoClicksAtTheSameMomentIssueOneAgreement() throws Exception {
        String token = completeDraft();
        String approved = drafts.open(token).fingerprint();
        List<Issued> answers = atOnce(4, () -> issueDraft.issue(token, approved, false));

        Set<String> references = new HashSet<>();
        Set<String> links = new HashSet<>();
        answers.forEach(issued -> {
            references.add(issued.reference());
            links.add(issued.trackingToken());
        });
        assertThat(references).hasSize(1);
        assertThat(links).as("everybody gets a link that works").hasSize(4);
        assertThat(jdbc.queryForObject(
                        "SELECT count(*) FROM agreement WHERE institution_name = ?", Integer.class, "Museum " + token))
                .isEqualTo(1);
        assertThat(issueDraft.issue(token, "whatever", false).reference()).isIn(references);
    }

    @Test
    void whoeverAnswersAnotherStepIsInNobodysWay() throws Exception {
        String token = beginDraft.begin("museum", "de");
        String goals = at(token, Step.GOALS);
        String evaluation = at(token, Step.EVALUATION);
        String curriculum = at(token, Step.CURRICULUM);
        List<Answer> answers = List.of(
                new Answer.Goals(List.of("Ziel")),
                new Answer.Evaluation("Im Mai"),
                new Answer.Curriculum("Jahrgang 6"));
        List<String> seen = List.of(goals, evaluation, curriculum);
        var turn = new java.util.concurrent.atomic.AtomicInteger();
        atOnce(3, () -> {
            int mine = turn.getAndIncrement();
            return changeDraft.answer(token, answers.get(mine), seen.get(mine));
        });
        AgreementContent content = drafts.open(token).content();
        assertThat(content.goals()).containsExactly("Ziel");
        assertThat(content.evaluation()).isEqualTo("Im Mai");
        assertThat(content.curriculumAnchor()).isEqualTo("Jahrgang 6");
    }

    @Test
    void twoAnswersToTheSameStepCollideOpenly() {
        String token = beginDraft.begin("museum", "de");
        String seen = at(token, Step.GOALS);
        changeDraft.answer(token, new Answer.Goals(List.of("Ihr Ziel")), seen);

        assertThatThrownBy(() -> changeDraft.answer(token, new Answer.Goals(List.of("Mein Ziel")), seen))
                .isInstanceOfSatisfying(AnsweredMeanwhile.class, meanwhile -> assertThat(
                                meanwhile.draft().content().goals())
                        .containsExactly("Ihr Ziel"));
        assertThat(drafts.open(token).content().goals()).containsExactly("Ihr Ziel");

        // Having seen it, one may decide otherwise.
        changeDraft.answer(token, new Answer.Goals(List.of("Mein Ziel")), at(token, Step.GOALS));
        assertThat(drafts.open(token).content().goals()).containsExactly("Mein Ziel");
    }

    @Test
    void whoeverOnlyReadsOnTakesNothingBack() {
        String token = beginDraft.begin("museum", "de");
        changeDraft.answer(token, new Answer.Goals(List.of("Ein Ziel")), at(token, Step.GOALS));
        String seen = at(token, Step.GOALS);
        changeDraft.answer(token, new Answer.Goals(List.of("Ein besseres Ziel")), seen);
        changeDraft.answer(token, new Answer.Goals(List.of("Ein Ziel")), seen);
        assertThat(drafts.open(token).content().goals()).containsExactly("Ein besseres Ziel");
    }

    @Test
    void theSameAnswerTwiceIsNoCollision() {
        String token = beginDraft.begin("museum", "de");
        String seen = at(token, Step.GOALS);
        changeDraft.answer(token, new Answer.Goals(List.of("Ziel")), seen);
        changeDraft.answer(token, new Answer.Goals(List.of(" Ziel ")), seen);
        assertThat(drafts.open(token).content().goals()).containsExactly("Ziel");
    }

    @Test
    void nobodyIssuesWhatTheyHaveNotSeen() {
        String token = completeDraft();
        String approved = drafts.open(token).fingerprint();
        changeDraft.answer(token, new Answer.Evaluation("Nie"), at(token, Step.EVALUATION));
        assertThatThrownBy(() -> issueDraft.issue(token, approved, false)).isInstanceOf(Conflict.class);
        assertThat(drafts.open(token).reference()).isEmpty();
    }

    @Test
    void anIncompleteDraftIsNotIssued() {
        String token = beginDraft.begin("museum", "de");
        assertThatThrownBy(() -> issueDraft.issue(token, drafts.open(token).fingerprint(), false))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void anIssuedDraftTakesNoAnswerAnyMore() {
        String token = completeDraft();
        issueDraft.issue(token, drafts.open(token).fingerprint(), false);
        assertThatThrownBy(() -> changeDraft.answer(token, new Answer.Evaluation("Nie"), at(token, Step.EVALUATION)))
                .isInstanceOf(IssuedAlready.class);
    }

    @Test
    void onlyTheHashOfTheSecretIsKept() {
        String token = beginDraft.begin("museum", "de");
        assertThat(jdbc.queryForList("SELECT token_hash FROM participant", String.class))
                .allMatch(hash -> hash.matches("[0-9a-f]{64}"))
                .doesNotContain(token);
    }

    private String at(String token, Step step) {
        return Answer.of(step, drafts.open(token).content()).fingerprint();
    }

    private String completeDraft() {
        String token = beginDraft.begin("museum", "de");
        Person person = new Person("Jale Özbek", "j@schule.example");
        List<Answer> answers = List.of(
                new Answer.Schools(List.of(new SchoolParty("100012", person, null))),
                new Answer.Institution(
                        new InstitutionParty(
                                "museum", "Museum " + token, "Markt 1", "59555", "Lippstadt", person, null),
                        null),
                new Answer.Goals(List.of("Ziel")),
                new Answer.Activities(List.of(new Activity("originals", null, null, null, null))),
                new Answer.Frame(LocalDate.of(2027, 2, 1), 2, ""),
                new Answer.Pupils(true));
        answers.forEach(answer -> changeDraft.answer(token, answer, at(token, answer.step())));
        return token;
    }

    private static <T> List<T> atOnce(int people, Callable<T> click) throws Exception {
        var threads = Executors.newFixedThreadPool(people);
        try {
            CyclicBarrier ready = new CyclicBarrier(people);
            List<Future<T>> clicks = new ArrayList<>();
            for (int i = 0; i < people; i++) {
                clicks.add(threads.submit(() -> {
                    ready.await();
                    return click.call();
                }));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> done : clicks) {
                answers.add(done.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }
}
