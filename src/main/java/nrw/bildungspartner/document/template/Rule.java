package nrw.bildungspartner.document.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A template's condition, looked at as text. Conditions are worked out in the application itself, so only words that
 * compare the agreement's own data are let through: no function that reads files, no search through everything.
 */
final class Rule {

    private static final String STEP = "/(?:bp:)?\\w+(?:\\[\\d{1,3}])?";
    private static final String PATH = "(?:" + STEP + ")+(?:/@\\w+)?";
    private static final Pattern WORD = Pattern.compile(
            "\\s+|" + PATH + "|'[^']*'|\"[^\"]*\"|\\d+|!=|<=|>=|[=<>(),]|\\b(?:and|or|not|string|count|boolean|number"
                    + "|normalize-space|string-length|contains|starts-with|true|false)\\b");
    private static final Pattern PATHS = Pattern.compile(PATH + "|'[^']*'|\"[^\"]*\"");
    private static final Pattern COMPARISON = Pattern.compile("(" + PATH + ")\\s*=\\s*(?:'[^']+'|\"[^\"]+\")");
    private static final Pattern PLACE = Pattern.compile("(?:/bp:\\w+(?:\\[\\d{1,3}])?)+");

    private Rule() {}

    /** Whether nothing but harmless words are in it. */
    static boolean isHarmless(String condition) {
        Matcher word = WORD.matcher(condition);
        int end = 0;
        while (word.find() && word.start() == end) {
            end = word.end();
        }
        return !condition.isBlank() && end == condition.length();
    }

    /** The data it asks for, each as in {@code agreement/costs}. */
    static List<String> paths(String condition) {
        List<String> found = new ArrayList<>();
        for (Matcher path = PATHS.matcher(condition); path.find(); ) {
            if (path.group().startsWith("/")) {
                found.add(plain(path.group()));
            }
        }
        return found;
    }

    /** The data that it compares with a word, and so puts on paper in other words. */
    static List<String> compared(String condition) {
        List<String> found = new ArrayList<>();
        for (Matcher comparison = COMPARISON.matcher(condition); comparison.find(); ) {
            found.add(plain(comparison.group(1)));
        }
        return found;
    }

    /** Whether a control can be bound to this: one element, step by step from the root. */
    static boolean isPlace(String path) {
        return PLACE.matcher(path).matches();
    }

    /** {@code /bp:agreement[1]/bp:goals[1]/bp:goal[2]} is {@code agreement/goals/goal}. */
    static String plain(String path) {
        return path.replaceAll("\\[\\d+]", "").replace("bp:", "").replaceFirst("^/", "");
    }
}
