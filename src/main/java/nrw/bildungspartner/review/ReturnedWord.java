package nrw.bildungspartner.review;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nrw.bildungspartner.agreement.PaperPlaces;
import nrw.bildungspartner.agreement.Reference;
import nrw.bildungspartner.document.reading.WordText;
import nrw.bildungspartner.intake.MailAttachment;
import nrw.bildungspartner.intake.recognising.PaperReading;

/**
 * A Word file that came back, and what it says of itself.
 *
 * @param text what stands in it; empty if it could not be read as Word file, damaged for instance
 * @param reference the agreement it was issued for, as its data part says; empty for one of the partners' own
 * @param version which version of the document it is, 0 if it does not say
 */
record ReturnedWord(MailAttachment paper, Optional<WordText> text, Optional<String> reference, int version) {

    private static final Pattern ROOT = Pattern.compile("<(?:\\w+:)?agreement\\b([^>]*)>");
    private static final Pattern REFERENCE = Pattern.compile("\\breference=[\"']([^\"']*)[\"']");
    private static final Pattern VERSION = Pattern.compile("\\bversion=[\"'](\\d{1,4})[\"']");
    private static final String WORD = "wordprocessingml.document";

    static Optional<ReturnedWord> of(MailAttachment paper) {
        return paper.reading()
                .filter(reading -> reading.mediaType().endsWith(WORD))
                .map(reading -> of(paper, reading));
    }

    private static ReturnedWord of(MailAttachment paper, PaperReading reading) {
        Matcher root = ROOT.matcher(reading.embeddedData() == null ? "" : reading.embeddedData());
        String attributes = root.find() ? root.group(1) : "";
        return new ReturnedWord(
                paper,
                Optional.ofNullable(reading.word()),
                first(REFERENCE, attributes).flatMap(Reference::parse).map(Reference::value),
                first(VERSION, attributes).map(Integer::parseInt).orElse(0));
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Whether it came from a template of the office: its data is in it, or at least one place bound to them. */
    boolean isOurs() {
        return reference.isPresent()
                || text.stream()
                        .flatMap(word -> word.places().stream())
                        .anyMatch(place -> !PaperPlaces.field(place.path()).isEmpty());
    }
}
