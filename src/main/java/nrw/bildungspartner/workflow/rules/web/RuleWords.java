package nrw.bildungspartner.workflow.rules.web;

import java.util.List;
import java.util.Locale;
import nrw.bildungspartner.partner.Initiatives;
import nrw.bildungspartner.workflow.rules.RuleColumn;
import org.springframework.context.MessageSource;

/** What the choices of the decision tables are called in the reader's language; pages find it as {@code words}. */
final class RuleWords {

    private final Initiatives initiatives;
    private final MessageSource messages;
    private final Locale language;

    RuleWords(Initiatives initiatives, MessageSource messages, Locale language) {
        this.initiatives = initiatives;
        this.messages = messages;
        this.language = language;
    }

    public String of(RuleColumn column, String choice) {
        return switch (column.name()) {
            case "initiative" ->
                initiatives
                        .byKey(choice)
                        .map(known -> known.name().in(language))
                        .orElseGet(() -> any(choice));
            case "institutionKind" ->
                choice.equals(RuleColumn.LISTED)
                        ? text("workflow.rules.institutionKind.listed")
                        : initiatives
                                .kind(choice)
                                .map(known -> known.name().in(language))
                                .orElseGet(() -> any(choice));
            case "desk" -> text("staff.desk." + choice);
            default -> choice.isEmpty() ? any(choice) : text("workflow.rules." + column.name() + "." + choice);
        };
    }

    /** What whoever drafts reads for a reason. */
    public String message(String reason) {
        return text("agreement.check." + reason);
    }

    /** The choice at this place of a rule. */
    public String at(List<String> chosen, int index) {
        return RuleForm.Line.at(chosen, index);
    }

    private String any(String choice) {
        return choice.isEmpty() ? text("workflow.rules.any") : choice;
    }

    private String text(String key) {
        return String.valueOf(messages.getMessage(key, null, key, language));
    }
}
