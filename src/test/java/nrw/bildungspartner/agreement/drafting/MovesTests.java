package nrw.bildungspartner.agreement.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nrw.bildungspartner.agreement.AgreementContent;
import org.junit.jupiter.api.Test;

/** Where what was said about a goal goes when the list of goals changes. */
class MovesTests {

    private static final AgreementContent BEFORE = goals("Quellen lesen", "Objekte deuten", "Orte kennen");

    @Test
    void itFollowsAGoalThatMoves() {
        var moves = new Moves(BEFORE, goals("Orte kennen", "Quellen lesen", "Objekte deuten"));
        assertThat(moves.to("goals[2]")).isEqualTo("goals[0]");
        assertThat(moves.to("goals[0]")).isEqualTo("goals[1]");
    }

    @Test
    void itStaysWithAGoalThatIsReworded() {
        var moves = new Moves(BEFORE, goals("Quellen lesen", "Objekte beschreiben", "Orte kennen"));
        assertThat(moves.to("goals[1]")).isEqualTo("goals[1]");
        moves = new Moves(BEFORE, goals("Orte kennen", "Quellen lesen", "Objekte beschreiben"));
        assertThat(moves.to("goals[1]")).isEqualTo("goals[2]");
    }

    @Test
    void itGoesToTheWholeListWithAGoalThatIsGone() {
        var moves = new Moves(BEFORE, goals("Quellen lesen", "Orte kennen"));
        assertThat(moves.to("goals[1]")).isEqualTo("goals");
        assertThat(moves.to("goals[2]")).isEqualTo("goals[1]");
    }

    @Test
    void itStaysWhereNoListIs() {
        var moves = new Moves(BEFORE, goals("Anderes"));
        assertThat(moves.to("evaluation")).isEqualTo("evaluation");
        assertThat(moves.to("institution.contact")).isEqualTo("institution.contact");
    }

    private static AgreementContent goals(String... goals) {
        return new Parts(AgreementContent.empty("museum", "de")).goals(List.of(goals));
    }
}
