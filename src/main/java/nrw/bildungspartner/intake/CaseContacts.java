package nrw.bildungspartner.intake;

import java.util.stream.Stream;
import nrw.bildungspartner.agreement.Agreements;
import nrw.bildungspartner.agreement.Person;
import nrw.bildungspartner.mailbox.MailAddress;
import org.springframework.stereotype.Component;

/**
 * Whether an address belongs to somebody of a case. It decides how much may be said <em>to</em> that address, never what
 * its owner may do: anybody can write any sender on a mail.
 */
@Component
class CaseContacts {

    private final Agreements agreements;

    CaseContacts(Agreements agreements) {
        this.agreements = agreements;
    }

    boolean knows(String reference, String address) {
        return agreements
                .find(reference)
                .map(agreement -> Stream.concat(
                        agreement.content().stream().flatMap(content -> content.people()),
                        agreement.correspondent().stream()))
                .orElse(Stream.empty())
                .map(Person::email)
                .anyMatch(known -> MailAddress.same(known, address));
    }
}
