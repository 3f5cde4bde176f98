package nrw.bildungspartner.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import nrw.bildungspartner.review.Severities;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

/** The decision tables as tables: what goes in, what comes out. */
class DecisionTableTests {

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest
    @CsvSource({
        "in-operation, museum, true,  none,       ''",
        "in-operation, museum, true,  other,      ''",
        "in-operation, museum, false, none,       institution:initiative-wrong",
        "in-operation, museum, false, authority,  institution:initiative-wrong",
        "in-operation, other,  false, none,       thirdPartner:third-partner-missing",
        "in-operation, other,  false, other,      thirdPartner:third-partner-unfit",
        "in-operation, other,  false, authority,  ''",
        "in-operation, other,  false, one-of-ten, ''",
        "closed,       museum, true,  none,       school:school-closed",
        "unknown,      museum, true,  none,       school:school-unknown",
        "kindergarten, museum, true,  none,       school:kindergarten",
        "kindergarten, other,  false, none,       school:kindergarten thirdPartner:third-partner-missing",
        "in-operation, '',     false, none,       ''",
        "in-operation, kindergarten, false, none, institution:kindergarten",
        "'',           other,  false, none,       thirdPartner:third-partner-missing",
    })
    void eligibilityNamesEveryReasonAgainstAPairing(
            String school, String kind, boolean fits, String thirdPartner, String reasons) {
        List<String> found = evaluate(
                        "eligibility",
                        Map.of(
                                "school",
                                school,
                                "institutionKind",
                                kind,
                                "institutionFits",
                                fits,
                                "thirdPartner",
                                thirdPartner))
                .getResultList()
                .stream()
                .map(row -> row.get("field") + ":" + row.get("reason"))
                .toList();

        assertThat(String.join(" ", found)).isEqualTo(reasons);
    }

    @ParameterizedTest
    @CsvSource({
        "archiv, archiv-gedenkstaette",
        "bibliothek, bibliothek-buehne-musikschule",
        "buehne, bibliothek-buehne-musikschule",
        "gedenkstaette, archiv-gedenkstaette",
        "medienzentrum, medienzentrum-natur-vhs",
        "museum, museum",
        "musikschule, bibliothek-buehne-musikschule",
        "natur, medienzentrum-natur-vhs",
        "sportverein, sportverein",
        "vhs, medienzentrum-natur-vhs",
        "'', geschaeftsfuehrung",
        "zoo, geschaeftsfuehrung",
    })
    void everyInitiativeHasItsDeskAndEverythingElseTheManagement(String initiative, String desk) {
        assertThat(evaluate("responsible-desk", Map.of("initiative", initiative))
                        .getSingleResult()
                        .<String>getSingleEntry())
                .isEqualTo(desk);
    }

    @ParameterizedTest
    @CsvSource({
        "signature-missing, '', serious",
        "signature-unsure, '', decide",
        "page-missing, '', serious",
        "version-outdated, '', serious",
        "text-changed, fixed, serious",
        "text-changed, own, decide",
        "control-missing, fixed, serious",
        "control-missing, own, decide",
        "conference-open, '', decide",
    })
    void whatAFindingWeighs(String finding, String text, String severity) {
        assertThat(evaluate("finding-severity", Map.of("finding", finding, "text", text))
                        .getSingleResult()
                        .<String>getSingleEntry())
                .isEqualTo(severity);
    }

    @Test
    void everyFindingThatCanStandAgainstARegistrationHasItsWeight() {
        for (String finding : Severities.FINDINGS) {
            assertThat(evaluate("finding-severity", Map.of("finding", finding, "text", "")))
                    .as(finding)
                    .isNotEmpty();
        }
    }

    private DmnDecisionTableResult evaluate(String key, Map<String, Object> facts) {
        try (InputStream model = model(key)) {
            DmnDecision decision = engine.parseDecision(key, model);
            return engine.evaluateDecisionTable(decision, facts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream model(String key) throws IOException {
        String room = key.equals("finding-severity") ? "review/" : "agreement/";
        return new ClassPathResource("processes/" + room + key + ".dmn").getInputStream();
    }
}
