package nrw.bildungspartner.intake.recognising;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nrw.bildungspartner.document.PageCode;
import nrw.bildungspartner.document.reading.MailAttachment;
import nrw.bildungspartner.document.reading.PartReading;
import nrw.bildungspartner.document.reading.Reading;

/** A file of a piece of post, opened; files inside an archive stand beside the archive itself. */
@SuppressWarnings("ArrayRecordComponent")
public record OpenedFile(String name, String mediaType, byte[] content, boolean inline, Reading reading) {

    /** A picture in a mail's text that is larger than this is a photo of a page rather than a logo. */
    private static final int LARGE_PICTURE = 100_000;

    private static final Set<String> ARCHIVES = Set.of(
            "application/zip",
            "application/x-7z-compressed",
            "application/gzip",
            "application/x-tar",
            "application/vnd.ms-tnef",
            "application/ms-tnef",
            "application/vnd.ms-outlook",
            "application/x-rar-compressed",
            "application/mbox",
            "message/rfc822");

    public static Stream<OpenedFile> of(MailAttachment attachment) {
        return of(
                attachment.name(),
                attachment.declaredType(),
                attachment.content(),
                attachment.inline(),
                attachment.reading());
    }

    public static Stream<OpenedFile> of(
            String name, String mediaType, byte[] content, boolean inline, Reading reading) {
        List<OpenedFile> files = new ArrayList<>();
        files.add(new OpenedFile(name, mediaType, content, inline, reading));
        boolean archive = ARCHIVES.contains(reading.mediaType());
        for (PartReading part : reading.parts()) {
            if (archive || isScannedPage(part)) {
                of(part.name(), part.mediaType(), part.content(), false, part.reading())
                        .forEach(files::add);
            }
        }
        return files.stream();
    }

    /** Whether a person would look at it: something was read, and it is no decoration. */
    public boolean isPaper() {
        if (ARCHIVES.contains(reading.mediaType())
                || reading.pages().isEmpty() && reading.text().isBlank()) {
            return false;
        }
        return !inline
                || !reading.mediaType().startsWith("image/")
                || content.length > LARGE_PICTURE
                || hasPageCode(reading);
    }

    /** A picture of a page somebody put into a document; the code that every document of ours bears is none. */
    private static boolean isScannedPage(PartReading part) {
        return part.content().length > LARGE_PICTURE && hasPageCode(part.reading());
    }

    private static boolean hasPageCode(Reading reading) {
        return reading.codes().stream().anyMatch(code -> PageCode.parse(code).isPresent());
    }
}
