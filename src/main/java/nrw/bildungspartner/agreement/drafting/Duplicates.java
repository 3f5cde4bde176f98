package nrw.bildungspartner.agreement.drafting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nrw.bildungspartner.agreement.AgreementContent;
import nrw.bildungspartner.agreement.AgreementContent.Activity;
import nrw.bildungspartner.partner.Initiative;
import nrw.bildungspartner.partner.Initiatives;
import org.springframework.stereotype.Component;

/** Finds goals and activities that say the same twice. It is a hint and keeps nobody from issuing. */
@Component
public class Duplicates {

    /** So much of the words must agree, in texts of some length. */
    private static final double ALIKE = 0.8;

    private static final int SHORT = 4;

    private final Initiatives initiatives;

    Duplicates(Initiatives initiatives) {
        this.initiatives = initiatives;
    }

    /** Two entries of a list that say the same, by their places counted from 0. */
    public record Pair(String list, int first, int second) {}

    public List<Pair> in(AgreementContent content) {
        List<Pair> pairs = new ArrayList<>(pairs("goals", content.goals()));
        pairs.addAll(pairs(
                "activities",
                content.activities().stream()
                        .map(activity -> said(activity, content))
                        .toList()));
        return List.copyOf(pairs);
    }

    /** The same activity for another year group or subject is another one. */
    private String said(Activity activity, AgreementContent content) {
        Locale language = Locale.forLanguageTag(content.language());
        String kit = initiatives
                .byKey(content.initiative())
                .flatMap((Initiative initiative) -> initiative.kitEntry(activity.kit()))
                .map(entry -> entry.name().in(language))
                .orElse("");
        return String.join(" ", kit, activity.text(), activity.yearGroups(), activity.subject());
    }

    private static List<Pair> pairs(String list, List<String> texts) {
        List<Set<String>> words = texts.stream().map(Duplicates::words).toList();
        List<Pair> pairs = new ArrayList<>();
        for (int second = 1; second < words.size(); second++) {
            for (int first = 0; first < second; first++) {
                if (alike(words.get(first), words.get(second))) {
                    pairs.add(new Pair(list, first, second));
                    break;
                }
            }
        }
        return pairs;
    }

    private static boolean alike(Set<String> one, Set<String> other) {
        if (one.isEmpty() || one.equals(other)) {
            return !one.isEmpty();
        }
        Set<String> common = new HashSet<>(one);
        common.retainAll(other);
        int all = one.size() + other.size() - common.size();
        return Math.min(one.size(), other.size()) > SHORT && common.size() >= ALIKE * all;
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>(List.of(text.toLowerCase(Locale.GERMAN)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .split(" ")));
        words.remove("");
        return words;
    }
}
