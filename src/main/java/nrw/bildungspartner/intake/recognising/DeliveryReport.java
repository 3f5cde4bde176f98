package nrw.bildungspartner.intake.recognising;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nrw.bildungspartner.intake.post.Texts;

/**
 * What the post says about a mail it could not deliver. Reports differ, old ones are mere text; all of them carry the
 * returned mail's head and, the newer ones, a few lines for programs. These are looked for line by line, so that nothing
 * in a report can make this fail.
 *
 * @param messageIds of everything the report names, its own among them
 * @param why for people, empty if it does not say
 */
public record DeliveryReport(List<String> messageIds, String why) {

    private static final int LONGEST = 2_000_000;
    private static final int MOST_IDS = 20;

    private static final Pattern MESSAGE_ID =
            Pattern.compile("(?im)^[> \\t]{0,10}Message-ID:\\s{0,5}(<[^<>\\s]{1,190}>)");
    private static final Pattern READ = Pattern.compile("(?im)^Disposition:");
    private static final Pattern LATER =
            Pattern.compile("(?im)^Subject:.{0,200}(delay|warning|verz(ö|=C3=B6)ger|noch nicht zugestellt)");

    /** Empty if nothing came back: it only waits, or it was read. */
    public static Optional<DeliveryReport> of(byte[] raw) {
        String text = new String(raw, 0, Math.min(raw.length, LONGEST), StandardCharsets.ISO_8859_1);
        List<String> actions = fields(text, "Action").toList();
        List<String> states = fields(text, "Status").toList();
        boolean cameBack = !actions.isEmpty()
                ? actions.stream().anyMatch(action -> action.equalsIgnoreCase("failed"))
                : states.isEmpty()
                        ? !LATER.matcher(text).find()
                        : states.stream().anyMatch(state -> state.startsWith("5"));
        if (!cameBack || READ.matcher(text).find()) {
            return Optional.empty();
        }
        List<String> ids = MESSAGE_ID
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .limit(MOST_IDS)
                .toList();
        String why = Stream.of(fields(text, "Diagnostic-Code"), states.stream(), fields(text, "Final-Recipient"))
                .flatMap(found -> found.limit(1))
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
        return Optional.of(new DeliveryReport(ids, Texts.cut(why, 500)));
    }

    private static Stream<String> fields(String text, String name) {
        Matcher field = Pattern.compile("(?im)^" + name + ":[ \\t]{0,10}(.{1,400}(?:\\r?\\n[ \\t].{1,400}){0,4})")
                .matcher(text);
        return field.results()
                .map(found -> found.group(1).replaceAll("\\s+", " ").strip());
    }
}
