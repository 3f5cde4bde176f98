package nrw.bildungspartner.checking.web;

import java.util.List;
import java.util.Locale;
import nrw.bildungspartner.checking.DocumentCheck;
import nrw.bildungspartner.document.reading.SignatureReading;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** What is known of a file, for programs and in words. */
record CheckAnswer(
        boolean known,
        String sha256,
        @Nullable String kind,
        @Nullable Integer documentVersion,
        @Nullable Boolean current,
        String text,
        List<Signature> signatures,
        List<String> notes) {

    /** @param text the verdict in a sentence or two */
    record Signature(String field, String signer, String verdict, String title, String text) {}

    static CheckAnswer of(DocumentCheck check, MessageSource messages, Locale language) {
        DocumentCheck.Origin origin = check.origin().orElse(null);
        return new CheckAnswer(
                origin != null,
                check.sha256(),
                origin == null ? null : origin.kind().name().toLowerCase(Locale.ROOT),
                origin == null ? null : origin.version(),
                origin == null ? null : origin.current(),
                text(origin, messages, language),
                check.signatures().stream()
                        .map(signature -> signature(signature, messages, language))
                        .toList(),
                check.notes().stream()
                        .map(note -> messages.getMessage("reading.note." + note, null, language))
                        .toList());
    }

    private static String text(DocumentCheck.@Nullable Origin origin, MessageSource messages, Locale language) {
        if (origin == null) {
            return messages.getMessage("checking.unknown.text", null, language);
        }
        String kind = messages.getMessage("checking.kind." + origin.kind(), null, language);
        String key = origin.current() ? "checking.current.text" : "checking.outdated.text";
        return messages.getMessage(key, new Object[] {kind, String.valueOf(origin.version())}, language);
    }

    private static Signature signature(SignatureReading signature, MessageSource messages, Locale language) {
        String verdict = signature.verdict().key();
        return new Signature(
                signature.field(),
                signature.signer(),
                verdict,
                messages.getMessage("reading.signature.verdict." + verdict, null, language),
                messages.getMessage("reading.signature.reason." + signature.reason(), null, language));
    }
}
