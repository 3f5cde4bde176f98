package nrw.bildungspartner.intake.proposing;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a text in a form in which spelling and slips of a scanner count little. */
final class PlainWords {

    private static final Pattern CUT_AT_LINE_END = Pattern.compile("(?<=\\p{L})[-\u00ad\u2010]\\s*\\R\\s*");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Words that stand in many names and on every paper; they say little about whose paper it is. */
    private static final Set<String> COMMON = Set.copyOf(of("""
            der die das des dem den und fur von vom im in am an auf bei zur zum mit e v st
            stadt stadtisch stadtische stadtisches stadtischer stadt. kreis gemeinde gem kommunal verbund nrw
            schule schulen grundschule hauptschule realschule gesamtschule sekundarschule gymnasium forderschule
            gemeinschaftsgrundschule gemeinschaftshauptschule bekenntnisgrundschule berufskolleg weiterbildungskolleg
            gemeinschaftsschule waldorfschule primarschule primarstufe sekundarstufe sek katholische kath
            evangelische ev offene ganztagsschule teilstandort standort forderschwerpunkt lernen
            museum archiv bibliothek bucherei stadtbucherei theater buhne gedenkstatte medienzentrum musikschule
            sportverein verein volkshochschule vhs partner bildungspartner bildungspartnerschaft einrichtung
            kooperation kooperationsvereinbarung vereinbarung zentrum haus natur
            """));

    private PlainWords() {}

    static List<String> of(String text) {
        String plain = Normalizer.normalize(CUT_AT_LINE_END.matcher(text).replaceAll(""), Normalizer.Form.NFKC)
                .toLowerCase(Locale.GERMAN)
                .replace("ß", "ss");
        plain = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD))
                .replaceAll("")
                .replace("ae", "a")
                .replace("oe", "o")
                .replace("ue", "u");
        return Arrays.stream(NO_WORD.split(plain))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Whether a word tells one school or institution from others. */
    static boolean isTelling(String word) {
        return word.length() > 2 && !COMMON.contains(word);
    }

    /** The same word, or nearly: the longer it is, the more letters may be wrong. */
    static boolean alike(String word, String other) {
        int slips = word.length() < 5 ? 0 : word.length() < 9 ? 1 : 2;
        return word.equals(other)
                || slips > 0
                        && Math.abs(word.length() - other.length()) <= slips
                        && distance(word, other, slips) <= slips;
    }

    /** How many letters have to change; what is more than the limit is not counted to its end. */
    private static int distance(String word, String other, int limit) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= word.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            int least = i;
            for (int j = 1; j <= other.length(); j++) {
                int same = word.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(above[j - 1] + same, Math.min(above[j], row[j - 1]) + 1);
                least = Math.min(least, row[j]);
            }
            if (least > limit) {
                return least;
            }
            above = row;
        }
        return above[other.length()];
    }
}
