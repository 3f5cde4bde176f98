package nrw.bildungspartner.agreement.web;

import java.util.List;
import java.util.Locale;
import nrw.bildungspartner.document.template.TemplateFinding;
import nrw.bildungspartner.document.template.TemplateFinding.Weight;
import nrw.bildungspartner.document.template.TemplateVersion;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what was found in a template, and where, in words of the office. */
@Component
class TemplateWords {

    private final MessageSource messages;

    TemplateWords(MessageSource messages) {
        this.messages = messages;
    }

    /** @param place where it is; empty if it is nowhere in particular */
    record Line(boolean refuses, String text, String place) {}

    /** What speaks against the file first. */
    public List<Line> lines(List<TemplateFinding> findings, Locale language) {
        return findings.stream()
                .sorted((one, other) -> one.weight().compareTo(other.weight()))
                .map(finding ->
                        new Line(finding.weight() != Weight.WARNING, text(finding, language), where(finding, language)))
                .distinct()
                .toList();
    }

    public String version(TemplateVersion version, Locale language) {
        return version.number().isPresent()
                ? messages.getMessage(
                        "template.version", new Object[] {version.number().getAsInt()}, language)
                : messages.getMessage("template.shipped", null, language);
    }

    /** A place by its name, such as "Name der Schule". */
    public String place(String path, Locale language) {
        return messages.getMessage("template.place." + path.replace('/', '.'), null, path, language);
    }

    private String text(TemplateFinding finding, Locale language) {
        Object[] words = finding.args().stream()
                .map(word -> word.startsWith("agreement/") ? place(word, language) : word)
                .map(word -> messages.getMessage("template.sample." + word, null, word, language))
                .toArray();
        return messages.getMessage("template.finding." + finding.key(), words, language);
    }

    private String where(TemplateFinding finding, Locale language) {
        if (finding.section().isEmpty()) {
            return "";
        }
        String part = finding.section().replaceFirst("^word/", "").replaceFirst("\\d*\\.xml$", "");
        String section = finding.section().matches("[\\w/\\[\\]. -]+\\.(?:xml|rels|bin)")
                ? messages.getMessage("template.part." + part, null, finding.section(), language)
                : messages.getMessage("template.section", new Object[] {finding.section()}, language);
        return finding.text().isEmpty() || finding.args().contains(finding.text())
                ? section
                : messages.getMessage("template.where", new Object[] {section, finding.text()}, language);
    }
}
