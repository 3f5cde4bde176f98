package nrw.bildungspartner.document.reading;

/**
 * A file that came with a mail.
 *
 * @param name as the sender named it, decoded and freed of paths and control characters; never empty
 * @param declaredType what the mail claims it is; the reading knows better
 * @param inline shown inside the text (a logo, a signature) rather than attached
 */
public record MailAttachment(String name, String declaredType, byte[] content, boolean inline, Reading reading) {

    MailAttachment withReading(Reading read) {
        return new MailAttachment(name, declaredType, content, inline, read);
    }
}
