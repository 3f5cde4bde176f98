package nrw.bildungspartner.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import nrw.bildungspartner.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

@ApplicationTest
class FreshReferencesTests {

    @Autowired
    AgreementRepository agreements;

    @Autowired
    IssueBlank issueBlank;

    @Test
    void aSecondAgreementOfTheSameReferenceIsRefusedAndTheFirstStaysAsItWas() {
        Reference taken = taken();

        assertThatThrownBy(() -> agreements.saveAndFlush(
                        new Agreement(taken, Origin.DRAFT, "archiv", "archiv-gedenkstaette", "en", Instant.now())))
                .isInstanceOf(DataIntegrityViolationException.class);

        Agreement first = agreements.findById(taken.value()).orElseThrow();
        assertThat(first.initiative()).isEqualTo("museum");
        assertThat(first.origin()).isEqualTo(Origin.BLANK);
        assertThat(first.language()).isEqualTo("de");
    }

    @Test
    void aReferenceThatIsTakenIsDrawnAgain() {
        Reference taken = taken();
        Reference free = Reference.fresh(2031);
        var chance = List.of(taken, taken, free).iterator();

        assertThat(new FreshReferences(agreements, chance::next).draw()).isEqualTo(free);
    }

    @Test
    void drawingEndsWhenNothingIsFree() {
        Reference taken = taken();

        assertThatThrownBy(() -> new FreshReferences(agreements, () -> taken).draw())
                .isInstanceOf(IllegalStateException.class);
    }

    private Reference taken() {
        return new Reference(issueBlank.issue("museum", java.util.Locale.GERMAN).reference());
    }
}
