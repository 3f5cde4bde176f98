package nrw.bildungspartner.analytics;

import java.util.List;
import nrw.bildungspartner.agreement.AgreementState;

/** How many agreements came how far. Every agreement counts once at each milestone, however often it passed it. */
public record Funnel(List<Stage> milestones) {

    public Funnel {
        milestones = List.copyOf(milestones);
    }

    /**
     * @param label what the process's model calls this milestone
     * @param count how many were there once; on the straight way, how many came at least this far
     * @param straight whether it lies on the straight way; the others are ways out and detours
     * @param share of the agreements at the first milestone, between 0 and 1
     */
    public record Stage(AgreementState key, String label, boolean straight, long count, double share) {}

    public long count(AgreementState key) {
        return milestones.stream()
                .filter(stage -> stage.key == key)
                .mapToLong(Stage::count)
                .sum();
    }

    public List<Stage> straightWay() {
        return milestones.stream().filter(Stage::straight).toList();
    }

    public List<Stage> detours() {
        return milestones.stream().filter(stage -> !stage.straight).toList();
    }
}
