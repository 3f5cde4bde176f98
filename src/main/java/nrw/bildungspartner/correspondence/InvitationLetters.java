package nrw.bildungspartner.correspondence;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import nrw.bildungspartner.agreement.PartnerInvited;
import nrw.bildungspartner.partner.Initiatives;
import nrw.bildungspartner.shell.Formats;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes to those who are asked to write along on a draft; in the transaction that asks them. */
@Component
class InvitationLetters {

    private final SendLetter sendLetter;
    private final Initiatives initiatives;

    InvitationLetters(SendLetter sendLetter, Initiatives initiatives) {
        this.sendLetter = sendLetter;
        this.initiatives = initiatives;
    }

    @EventListener
    void on(PartnerInvited asked) {
        Locale language = Locale.forLanguageTag(asked.language());
        String initiative = initiatives
                .byKey(asked.initiative())
                .map(found -> found.name().in(language))
                .orElse("");
        sendLetter.toInvited(
                LetterKind.INVITATION,
                new Recipient(asked.invited().email(), asked.invited().name()),
                asked.language(),
                Map.of(
                        "inviter",
                        asked.inviter(),
                        "initiative",
                        initiative,
                        "link",
                        asked.url(),
                        "until",
                        LocalDate.ofInstant(asked.until(), Formats.ZONE)));
    }
}
