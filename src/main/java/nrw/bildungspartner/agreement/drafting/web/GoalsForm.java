package nrw.bildungspartner.agreement.drafting.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nrw.bildungspartner.agreement.drafting.Answer;
import org.jspecify.annotations.Nullable;

/** The goals so far, and one that is just being written. */
record GoalsForm(List<String> goals, String fresh) implements StepForm {

    GoalsForm(@Nullable List<@Nullable String> goals, @Nullable String fresh) {
        this.goals = Typed.list(goals);
        this.fresh = Typed.text(fresh);
    }

    static GoalsForm of(Answer.Goals answer) {
        return new GoalsForm(new ArrayList<>(answer.goals()), "");
    }

    @Override
    public Answer.Goals answer() {
        List<String> all = new ArrayList<>(goals);
        all.add(fresh);
        return new Answer.Goals(all.stream().filter(goal -> !goal.isBlank()).toList());
    }

    GoalsForm with(String goal) {
        List<@Nullable String> more = new ArrayList<>(goals);
        more.add(goal);
        return new GoalsForm(more, fresh);
    }

    GoalsForm without(int index) {
        List<@Nullable String> left = new ArrayList<>(goals);
        if (index >= 0 && index < left.size()) {
            left.remove(index);
        }
        return new GoalsForm(left, fresh);
    }

    GoalsForm swap(int index, int other) {
        List<@Nullable String> order = new ArrayList<>(goals);
        if (Math.min(index, other) >= 0 && Math.max(index, other) < order.size()) {
            Collections.swap(order, index, other);
        }
        return new GoalsForm(order, fresh);
    }
}
