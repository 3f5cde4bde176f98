package nrw.bildungspartner.agreement.drafting.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import nrw.bildungspartner.agreement.AgreementContent.Activity;
import nrw.bildungspartner.agreement.drafting.Answer;
import nrw.bildungspartner.shell.Violation;
import org.jspecify.annotations.Nullable;

/**
 * What is planned: the ticks in the building kit, the list as it will stand in the agreement, and an idea that is just
 * being written. The ticks lead: a new one appends to the list, a removed one takes its line away.
 */
record ActivitiesForm(List<String> kit, List<Line> activities, String idea) implements StepForm {

    ActivitiesForm(
            @Nullable List<@Nullable String> kit, @Nullable List<@Nullable Line> activities, @Nullable String idea) {
        this.kit = Typed.list(kit);
        this.activities = Typed.list(activities);
        this.idea = Typed.text(idea);
    }

    static ActivitiesForm of(Answer.Activities answer) {
        return new ActivitiesForm(
                answer.activities().stream()
                        .map(Activity::kit)
                        .filter(key -> !key.isEmpty())
                        .toList(),
                answer.activities().stream().map(Line::of).toList(),
                "");
    }

    @Override
    public Answer.Activities answer() {
        List<Activity> all = new ArrayList<>();
        for (Line line : activities) {
            if (line.kit.isEmpty() ? !line.isBlank() : kit.contains(line.kit)) {
                all.add(line.activity());
            }
        }
        for (String key : kit) {
            if (activities.stream().noneMatch(line -> line.kit.equals(key))) {
                all.add(new Activity(key, null, null, null, null));
            }
        }
        if (!idea.isBlank()) {
            all.add(new Activity(null, idea, null, null, null));
        }
        return new Answer.Activities(List.copyOf(all));
    }

    /** Whether something was ticked or written that the list on the page does not show yet. */
    boolean isAhead() {
        return !idea.isBlank()
                || kit.stream().anyMatch(key -> activities.stream().noneMatch(line -> line.kit.equals(key)));
    }

    @Override
    public List<Violation> unreadable() {
        List<Violation> found = new ArrayList<>();
        for (int i = 0; i < activities.size(); i++) {
            Line line = activities.get(i);
            if (Typed.isUnreadable(line.perSchoolYear, line.times())) {
                found.add(new Violation("activities[" + i + "].perSchoolYear", "agreement.check.per-school-year"));
            }
        }
        return List.copyOf(found);
    }

    ActivitiesForm without(int index) {
        if (!has(index)) {
            return this;
        }
        List<@Nullable Line> left = new ArrayList<>(activities);
        Line gone = activities.get(index);
        left.remove(index);
        return new ActivitiesForm(
                new ArrayList<>(
                        kit.stream().filter(key -> !key.equals(gone.kit)).toList()),
                left,
                idea);
    }

    ActivitiesForm swap(int index, int other) {
        if (!has(index) || !has(other)) {
            return this;
        }
        List<@Nullable Line> order = new ArrayList<>(activities);
        Collections.swap(order, index, other);
        return new ActivitiesForm(new ArrayList<>(kit), order, idea);
    }

    private boolean has(int index) {
        return index >= 0 && index < activities.size();
    }

    record Line(String kit, String text, String yearGroups, String subject, String perSchoolYear) {

        Line(
                @Nullable String kit,
                @Nullable String text,
                @Nullable String yearGroups,
                @Nullable String subject,
                @Nullable String perSchoolYear) {
            this.kit = Typed.text(kit);
            this.text = Typed.text(text);
            this.yearGroups = Typed.text(yearGroups);
            this.subject = Typed.text(subject);
            this.perSchoolYear = Typed.text(perSchoolYear);
        }

        static Line of(Activity activity) {
            Integer times = activity.perSchoolYear();
            return new Line(
                    activity.kit(),
                    activity.text(),
                    activity.yearGroups(),
                    activity.subject(),
                    times == null ? "" : times.toString());
        }

        Activity activity() {
            return new Activity(kit, text, yearGroups, subject, times().orElse(null));
        }

        private Optional<Integer> times() {
            return Typed.number(perSchoolYear);
        }

        private boolean isBlank() {
            return (text + yearGroups + subject + perSchoolYear).isBlank();
        }
    }
}
