package nrw.bildungspartner.tracking;

import java.util.Map;
import java.util.Optional;
import nrw.bildungspartner.agreement.Agreement;
import nrw.bildungspartner.agreement.AgreementContent;
import nrw.bildungspartner.agreement.Agreements;
import nrw.bildungspartner.agreement.Person;
import nrw.bildungspartner.agreement.Reference;
import nrw.bildungspartner.correspondence.LetterKind;
import nrw.bildungspartner.correspondence.Recipient;
import nrw.bildungspartner.correspondence.SendLetter;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends somebody who lost the private link a new one: to an address that stands in the agreement and to no other. Whoever
 * asks learns nothing, neither whether the case exists nor whether the address belongs to it.
 */
@Service
public class SendTrackingLink {

    private final Agreements agreements;
    private final SendLetter letters;

    SendTrackingLink(Agreements agreements, SendLetter letters) {
        this.agreements = agreements;
        this.letters = letters;
    }

    @Transactional
    public void send(String typedReference, String typedAddress) {
        Optional<Agreement> agreement =
                Reference.parse(typedReference).flatMap(reference -> agreements.find(reference.value()));
        agreement
                .flatMap(Agreement::content)
                .flatMap(content -> known(content, typedAddress.strip()))
                .ifPresent(person -> letters.toSender(
                        agreement.get().reference(),
                        LetterKind.TRACKING_LINK,
                        new Recipient(person.email(), person.name()),
                        null,
                        Map.of()));
    }

    private static Optional<Person> known(AgreementContent content, String address) {
        return content.people()
                .filter(person -> person.email().equalsIgnoreCase(address))
                .findFirst();
    }
}
