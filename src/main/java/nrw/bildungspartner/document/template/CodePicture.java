package nrw.bildungspartner.document.template;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The picture in the foot of the page that keeps the place for the code. In a template it is called {@link #NAME}; Word
 * gives the file behind it a name of its own each time it saves, while whoever fills the template knows it by that name.
 */
final class CodePicture {

    /** The picture's name, as Word shows it in the selection pane. */
    static final String NAME = "Code";

    static final String FILE = "media/code.png";

    private static final Pattern PART = Pattern.compile("word/((?:header|footer)\\d*\\.xml)");
    private static final Pattern DRAWING = Pattern.compile("<w:drawing\\b.*?</w:drawing>", Pattern.DOTALL);
    private static final Pattern NAMED = Pattern.compile("<wp:docPr\\b[^>]*\\bname=\"" + NAME + "\"");
    private static final Pattern EMBED = Pattern.compile("\\br:embed=\"([^\"]+)\"");
    private static final Pattern RELATION = Pattern.compile("<Relationship\\b[^>]*>");

    private CodePicture() {}

    /** Puts the picture under the name it is known by; whether that changed anything. */
    static boolean putInItsPlace(Map<String, byte[]> entries) {
        Set<String> pictures = new HashSet<>();
        for (String entry : Set.copyOf(entries.keySet())) {
            Matcher part = PART.matcher(entry);
            String relations = part.matches() ? "word/_rels/" + part.group(1) + ".rels" : "";
            if (entries.containsKey(relations)) {
                String changed = text(entries, relations);
                for (String id : codes(text(entries, entry))) {
                    changed = pointed(changed, id, pictures);
                }
                entries.put(relations, changed.getBytes(StandardCharsets.UTF_8));
            }
        }
        pictures.remove(FILE);
        for (String picture : pictures) {
            byte[] content = entries.remove("word/" + picture);
            if (content != null) {
                entries.putIfAbsent("word/" + FILE, content);
            }
        }
        return !pictures.isEmpty();
    }

    private static Set<String> codes(String xml) {
        Set<String> found = new HashSet<>();
        for (Matcher drawing = DRAWING.matcher(xml); drawing.find(); ) {
            Matcher embed = EMBED.matcher(drawing.group());
            if (NAMED.matcher(drawing.group()).find() && embed.find()) {
                found.add(embed.group(1));
            }
        }
        return found;
    }

    private static String pointed(String relations, String id, Set<String> pictures) {
        StringBuilder changed = new StringBuilder();
        Matcher relation = RELATION.matcher(relations);
        while (relation.find()) {
            String one = relation.group();
            Matcher target = Pattern.compile("\\bTarget=\"([^\"]+)\"").matcher(one);
            if (one.contains("Id=\"" + id + "\"") && target.find()) {
                pictures.add(target.group(1));
                one = one.replace(target.group(), "Target=\"" + FILE + "\"");
            }
            relation.appendReplacement(changed, Matcher.quoteReplacement(one));
        }
        return relation.appendTail(changed).toString();
    }

    static String text(Map<String, byte[]> entries, String name) {
        return new String(entries.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }
}
