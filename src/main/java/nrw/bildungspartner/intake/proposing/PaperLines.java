package nrw.bildungspartner.intake.proposing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nrw.bildungspartner.agreement.PaperDates;
import nrw.bildungspartner.intake.proposing.ReadFields.FieldRead;
import nrw.bildungspartner.intake.recognising.Place;
import nrw.bildungspartner.partner.InstitutionKind;

/** Reads single lines of a paper; what could mean two things is left out. */
final class PaperLines {

    private static final int LONGEST_NAME = 80;

    private static final Pattern LABEL = Pattern.compile(
            "^(?:und\\s+|(?:die\\s+|der\\s+|das\\s+)?(?:einrichtung|partner|name)\\s*:?\\s*)+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_NAME = Pattern.compile(
            "und schule|vereinbar|bildungspartner|@|www\\.|schulnummer|\\b(?:ist|sind|wird|werden|hat|haben|besucht)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TOWN = Pattern.compile(
            "(?<!\\d)(\\d{5})[ \\t]+(\\p{Lu}[\\p{L}.]+(?:[ -](?:\\p{Lu}|an |am |im |der )[\\p{L}.]*){0,3})");
    private static final Pattern STREET = Pattern.compile(
            "(\\p{Lu}[\\p{L}. -]{2,40}(?:str\\.|straße|strasse|weg|platz|allee|ring|gasse)\\s\\d{1,4}\\s?[a-z]?)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern START = Pattern.compile(
            "(?:beginn\\w*|gilt|laufzeit|ab|kraft)[^\\d\\n]{0,30}(\\d{1,2}\\.\\s?(?:\\d{1,2}\\.|\\p{L}{3,9})\\s?\\d{4})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern YEARS =
            Pattern.compile("(?<!\\d)(\\d|zwei|drei|vier|fünf)\\s+(?:schul)?jahre", Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> DIGITS = Map.of("zwei", "2", "drei", "3", "vier", "4", "fünf", "5");

    private PaperLines() {}

    /** The line that calls an institution of one of these kinds by its name, and the address beside it. */
    static List<FieldRead> institution(Passage passage, List<InstitutionKind> kinds) {
        List<String> lines = passage.text().lines().map(String::strip).toList();
        for (int i = 0; i < lines.size(); i++) {
            String name = LABEL.matcher(lines.get(i).split("[,;|]|\\s{3,}", 2)[0])
                    .replaceFirst("")
                    .strip();
            Optional<InstitutionKind> kind = kindOf(name, kinds);
            if (kind.isPresent()) {
                List<FieldRead> read = new ArrayList<>();
                read.add(new FieldRead("institution.kind", kind.get().key(), passage.place()));
                read.add(new FieldRead("institution.name", name, passage.place()));
                String near = String.join("\n", lines.subList(i, Math.min(lines.size(), i + 3)));
                Matcher street = STREET.matcher(near.substring(lines.get(i).indexOf(name) + name.length()));
                if (street.find()) {
                    read.add(new FieldRead("institution.street", street.group(1).strip(), passage.place()));
                }
                Matcher town = TOWN.matcher(near);
                if (town.find()) {
                    read.add(new FieldRead("institution.postalCode", town.group(1), passage.place()));
                    read.add(new FieldRead("institution.town", town.group(2).strip(), passage.place()));
                }
                return read;
            }
        }
        return List.of();
    }

    /** The first day and the years, each if all the pages agree on one. */
    static List<FieldRead> term(List<Passage> passages) {
        List<FieldRead> read = new ArrayList<>();
        only(passages, START, text -> PaperDates.parse(text).isPresent() ? text : "")
                .ifPresent(found -> read.add(new FieldRead("start", found.getKey(), found.getValue())));
        only(passages, YEARS, text -> DIGITS.getOrDefault(text.toLowerCase(Locale.GERMAN), text))
                .ifPresent(found -> read.add(new FieldRead("durationYears", found.getKey(), found.getValue())));
        return read;
    }

    static boolean isSchools(String address) {
        String domain = address.substring(address.indexOf('@') + 1);
        return domain.contains("schul") || domain.contains("gymnasium") || domain.contains("berufskolleg");
    }

    static boolean isOffices(String address) {
        return address.endsWith("@bildungspartner.nrw");
    }

    private static Optional<InstitutionKind> kindOf(String name, List<InstitutionKind> kinds) {
        String plain = name.toLowerCase(Locale.GERMAN);
        boolean isName = name.length() <= LONGEST_NAME
                && !name.isEmpty()
                && Character.isUpperCase(name.charAt(0))
                && !NO_NAME.matcher(name).find()
                && PlainWords.of(name).stream().anyMatch(PlainWords::isTelling);
        return isName
                ? kinds.stream()
                        .filter(kind -> plain.contains(
                                kind.name().de().toLowerCase(Locale.GERMAN).split("[ ,(/]")[0]))
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<Map.Entry<String, Place>> only(
            List<Passage> passages, Pattern pattern, UnaryOperator<String> meaning) {
        Map<String, Place> found = new HashMap<>();
        for (Passage passage : passages) {
            Matcher matcher = pattern.matcher(passage.text());
            while (matcher.find()) {
                String value = meaning.apply(matcher.group(1).strip());
                if (!value.isEmpty()) {
                    found.putIfAbsent(value, passage.place());
                }
            }
        }
        return found.size() == 1 ? found.entrySet().stream().findFirst() : Optional.empty();
    }
}
