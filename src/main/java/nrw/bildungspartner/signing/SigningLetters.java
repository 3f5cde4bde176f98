package nrw.bildungspartner.signing;

import java.util.HashMap;
import java.util.Map;
import nrw.bildungspartner.correspondence.LetterKind;
import nrw.bildungspartner.correspondence.Recipient;
import nrw.bildungspartner.correspondence.SendLetter;
import nrw.bildungspartner.shell.TooMany;
import org.springframework.stereotype.Component;

/** Writes to one signer; each letter brings a personal link of its own. */
@Component
class SigningLetters {

    private final SendLetter sendLetter;
    private final SigningLinks links;

    SigningLetters(SendLetter sendLetter, SigningLinks links) {
        this.sendLetter = sendLetter;
        this.links = links;
    }

    /** @throws TooMany if this side has had too many letters within a day */
    void withLink(SigningRound round, SignatureRequest request, LetterKind kind, Map<String, Object> facts) {
        Map<String, Object> all = new HashMap<>(facts);
        all.put("signLink", links.fresh(request));
        send(round, request, kind, all);
    }

    void send(SigningRound round, SignatureRequest request, LetterKind kind, Map<String, Object> facts) {
        sendLetter.toSender(
                round.reference(),
                kind,
                new Recipient(request.person().email(), request.person().name()),
                null,
                facts);
    }
}
