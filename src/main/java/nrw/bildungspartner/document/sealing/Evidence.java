package nrw.bildungspartner.document.sealing;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who signed a document and how, in words ready to print.
 *
 * @param title the document's
 * @param sha256 of the document that was signed, in lower-case hex
 * @param steps what happened, the oldest first
 * @param chainNumber the number of the last entry of the audit
 * @param chainHash its hash, which stands for all entries before it
 * @param checkAddress the public address where anybody can have the sealed file checked
 * @param language German or English
 */
public record Evidence(
        String title,
        String reference,
        int documentVersion,
        String sha256,
        List<Signer> signers,
        List<Step> steps,
        long chainNumber,
        String chainHash,
        String checkAddress,
        Instant made,
        Locale language) {

    public Evidence {
        signers = List.copyOf(signers);
        steps = List.copyOf(steps);
    }

    public enum Way {
        ONLINE,
        PAPER,
        IN_PDF
    }

    /**
     * One who signed. Texts that do not apply are empty, and their lines are left out.
     *
     * @param party the school or institution signed for
     * @param level the kind of signature in plain words, such as "einfache elektronische Signatur"
     * @param identified how it is known that it was them
     * @param from where from, as far as known
     * @param drawing the drawn signature as PNG, if there is one; a typed one is the name
     */
    public record Signer(
            String party,
            String name,
            String role,
            Way way,
            String level,
            String identified,
            @Nullable Instant signedAt,
            String from,
            byte @Nullable [] drawing,
            String note) {}

    public record Step(Instant at, String what, String who) {}
}
