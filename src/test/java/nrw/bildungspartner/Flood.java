package nrw.bildungspartner;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import nrw.bildungspartner.intake.SentMail;
import nrw.bildungspartner.intake.post.Hashes;

/** Post of all sorts in one stream, the same for the same seed. */
final class Flood {

    private static final String HOLIDAYS = "auto-replied";

    private final List<String> references;
    private final SplittableRandom chance;
    private final List<Mail> sent = new ArrayList<>();

    /**
     * A mail of the stream.
     *
     * @param sender its alone, so that what it was answered is found by it
     * @param reference the case to which its paper says that it belongs
     * @param paper the hash of that paper
     */
    record Mail(byte[] bytes, String sender, Optional<String> reference, Optional<String> paper) {

        /** The name of every byte, as the ledger keeps it. */
        String delivery() {
            return Hashes.ofMail(bytes).delivery();
        }
    }

    Flood(List<String> references, long seed) {
        this.references = references;
        this.chance = new SplittableRandom(seed);
    }

    /** Every mail so far, the same one as often as it was sent. */
    List<Mail> sent() {
        return sent;
    }

    Mail next() {
        var mail =
                switch (sent.isEmpty() ? 0 : chance.nextInt(16)) {
                    case 0, 1, 2, 3, 4, 5 -> paper();
                    case 6, 7 -> sent.get(chance.nextInt(sent.size()));
                    case 8 -> withIdOf(sent.get(chance.nextInt(sent.size())), paper());
                    case 9 -> withoutId(paper());
                    case 10 -> question();
                    case 11 -> machine();
                    case 12 -> stranger();
                    case 13 -> brokenOff(paper());
                    case 14 -> poison();
                    default -> poisonedPaper();
                };
        sent.add(mail);
        return mail;
    }

    private Mail paper() {
        String reference = references.get(chance.nextInt(references.size()));
        byte[] pdf = SentMail.pdf("Aktenzeichen " + reference, "Ziele", "Unterschriften " + chance.nextLong());
        return mail(
                new SentMail("Unsere Vereinbarung").with("unterschrieben.pdf", pdf),
                Optional.of(reference),
                Optional.of(Hashes.sha256(pdf)));
    }

    private Mail question() {
        return mail(new SentMail("Frage").saying("Wann hören wir von Ihnen?"));
    }

    private Mail machine() {
        return mail(new SentMail("Abwesend").header("Auto-Submitted", HOLIDAYS).saying("Ich bin nicht da."));
    }

    private Mail stranger() {
        return mail(
                new SentMail("Ohne Aktenzeichen").with("brief.pdf", SentMail.pdf("Guten Tag " + chance.nextLong())));
    }

    private Mail poison() {
        var noise = new byte[3_000];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (32 + chance.nextInt(90));
        }
        String text = "From: " + sender() + "\r\nContent-Type: multipart/mixed; boundary=\"\"\r\n\r\n";
        return new Mail(joined(text, noise), "", Optional.empty(), Optional.empty());
    }

    private Mail poisonedPaper() {
        var garbage = new byte[2_000];
        for (int i = 0; i < garbage.length; i++) {
            garbage[i] = (byte) chance.nextInt(256);
        }
        return mail(new SentMail("Kaputt").with("vereinbarung.pdf", joined("%PDF-1.7\n", garbage)));
    }

    /** What is missing of it may be its paper, so nothing is expected of it but that it is somewhere. */
    private Mail brokenOff(Mail whole) {
        String text = text(whole);
        String begun = text.substring(0, text.length() / 2 + chance.nextInt(text.length() / 4));
        return new Mail(
                (begun + "\r\n").getBytes(StandardCharsets.ISO_8859_1),
                whole.sender(),
                Optional.empty(),
                Optional.empty());
    }

    private static Mail withIdOf(Mail other, Mail mail) {
        String id = line(text(other), "Message-ID");
        return with(mail, id.isEmpty() ? text(mail) : text(mail).replace(line(text(mail), "Message-ID"), id));
    }

    private static Mail withoutId(Mail mail) {
        return with(mail, text(mail).replace(line(text(mail), "Message-ID"), ""));
    }

    private Mail mail(SentMail mail) {
        return mail(mail, Optional.empty(), Optional.empty());
    }

    private Mail mail(SentMail mail, Optional<String> reference, Optional<String> paper) {
        String sender = sender();
        return new Mail(mail.header("From", sender).bytes(), sender, reference, paper);
    }

    private String sender() {
        return "schule-" + Long.toUnsignedString(chance.nextLong(), 36) + "@schule.example";
    }

    private static Mail with(Mail mail, String text) {
        return new Mail(text.getBytes(StandardCharsets.ISO_8859_1), mail.sender(), mail.reference(), mail.paper());
    }

    private static String text(Mail mail) {
        return new String(mail.bytes(), StandardCharsets.ISO_8859_1);
    }

    /** A header with its end of line. */
    private static String line(String text, String header) {
        int start = text.indexOf(header + ":");
        return start < 0 ? "" : text.substring(start, text.indexOf("\r\n", start) + 2);
    }

    private static byte[] joined(String text, byte[] rest) {
        byte[] begin = text.getBytes(StandardCharsets.ISO_8859_1);
        var all = new byte[begin.length + rest.length];
        System.arraycopy(begin, 0, all, 0, begin.length);
        System.arraycopy(rest, 0, all, begin.length, rest.length);
        return all;
    }
}
