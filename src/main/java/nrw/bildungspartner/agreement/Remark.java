package nrw.bildungspartner.agreement;

import org.jspecify.annotations.Nullable;

/**
 * One point of a correction request or of a rejection, in words its readers act on.
 *
 * @param field the agreement's field or the signature field's name, empty where it concerns the whole
 */
public record Remark(String field, String text) {

    public Remark(@Nullable String field, @Nullable String text) {
        this.field = Texts.oneLine(field);
        this.text = Texts.lines(text);
    }
}
