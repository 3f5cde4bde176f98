package nrw.bildungspartner.intake.proposing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import nrw.bildungspartner.ApplicationTest;
import nrw.bildungspartner.agreement.AgreementState;
import nrw.bildungspartner.agreement.IssueAgreement;
import nrw.bildungspartner.agreement.Origin;
import nrw.bildungspartner.agreement.SampleAgreement;
import nrw.bildungspartner.agreement.Timeline;
import nrw.bildungspartner.intake.MailLedger;
import nrw.bildungspartner.intake.MailState;
import nrw.bildungspartner.intake.SentMail;
import nrw.bildungspartner.mailbox.EmbeddedMailbox;
import nrw.bildungspartner.shell.Paging;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class ProposeCasesTests {

    private static final int MANY = 5_000;

    @Autowired
    EmbeddedMailbox mailbox;

    @Autowired
    MailLedger ledger;

    @Autowired
    IssueAgreement issueAgreement;

    @Autowired
    ProposeCases proposeCases;

    @Autowired
    Timeline timeline;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void amongThousandsOfOpenCasesTheRightOneIsFoundWithoutLookingAtAll() {
        String reference = issued("Stadtmuseum Eulenbruch", "Krefeld");
        UUID mail = unmatched("Stadtmuseum Eulenbruch und Grundschule Königshof, Schulnummer 102921");
        fill(reference);
        try {
            proposeCases.propose(mail);
            Instant begun = Instant.now();

            var proposals = proposeCases.propose(mail);

            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(2));
            assertThat(proposals).hasSizeLessThanOrEqualTo(5);
            assertThat(proposals.get(0).reference()).isEqualTo(reference);
        } finally {
            clear();
        }
    }

    @Test
    void aCaseThatIsClosedIsProposedNoMore() {
        String reference = issued("Museum Sperlingshof", "Krefeld");
        UUID mail = unmatched("Museum Sperlingshof und Grundschule Königshof");
        assertThat(proposeCases.propose(mail)).extracting(Proposal::reference).contains(reference);

        transaction.executeWithoutResult(status -> timeline.reach(reference, AgreementState.REJECTED));

        assertThat(proposeCases.propose(mail)).extracting(Proposal::reference).doesNotContain(reference);
    }

    /** More cases fit better than there is room for. */
    @Test
    void theCasesThatThePaperNamesAreProposedHoweverManyOthersFitBetter() {
        String named = issued("Naturkundemuseum Elsterau", "Krefeld");
        String alsoNamed = issued("Naturkundemuseum Elsterau", "Krefeld");
        for (int i = 0; i < 6; i++) {
            issued("Stadtmuseum Falkenried", "Moers");
        }

        var proposals =
                proposeCases.propose(unmatched("Stadtmuseum Falkenried in Moers, Schulnummer 102921, Aktenzeichen "
                        + named + ", früher " + alsoNamed));

        assertThat(proposals).hasSize(5).extracting(Proposal::reference).contains(named, alsoNamed);
        assertThat(proposals)
                .isSortedAccordingTo(
                        Comparator.comparingInt(Proposal::confidence).reversed());
    }

    private String issued(String institution, String town) {
        return issueAgreement
                .issue(SampleAgreement.between("102921").with(institution, town).content(), Origin.API)
                .reference();
    }

    /** From somebody who never wrote before: what other tests sent speaks for their cases, not for these. */
    private UUID unmatched(String text) {
        var sent = new SentMail("Ohne Aktenzeichen")
                .header("From", "unbekannt-" + UUID.randomUUID() + "@web.example")
                .with("scan.pdf", SentMail.pdf(text))
                .send(mailbox.smtpPort());
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> ledger.list(MailState.UNMATCHED, new Paging(0, 200)).items().stream()
                                .filter(mail -> mail.subject().equals(sent.subject()))
                                .findFirst(),
                        found -> found.isPresent())
                .orElseThrow()
                .id();
    }

    /** Copies of the case with words of their own, and one word that all of them share. */
    private void fill(String reference) {
        transaction.executeWithoutResult(status -> {
            database.update("""
                    insert into agreement (reference, origin, state, state_since, issued_at, initiative, desk, language,
                            document_version, school_names, institution_name, district_key, content, version)
                    select concat('BP-1999-', lpad(seq, 6, '0')), origin, 'ISSUED', state_since, issued_at, initiative, desk,
                            language, 1, school_names, concat('Stadtmuseum Ort', seq), district_key, null, 0
                    from agreement join seq_1_to_%d where reference = ?
                    """.formatted(MANY), reference);
            database.update("""
                    insert into case_clue (kind, value, reference)
                    select 'WORD', 'stadtmuseum', reference from agreement where reference like 'BP-1999-%'
                    """);
        });
    }

    private void clear() {
        transaction.executeWithoutResult(status -> {
            database.update("delete from case_clue where reference like 'BP-1999-%'");
            database.update("delete from agreement where reference like 'BP-1999-%'");
        });
    }
}
