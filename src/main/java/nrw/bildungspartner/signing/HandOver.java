package nrw.bildungspartner.signing;

import java.util.Map;
import nrw.bildungspartner.agreement.LetterName;
import nrw.bildungspartner.agreement.Person;
import nrw.bildungspartner.audit.Identification;
import nrw.bildungspartner.correspondence.LetterKind;
import nrw.bildungspartner.shell.Invalid;
import nrw.bildungspartner.shell.TooMany;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a signer ask a colleague to sign instead: often a contact starts, and the head of the house signs. */
@Service
public class HandOver {

    private final OpenSigning openSigning;
    private final SigningCodeRepository codes;
    private final SigningLinks links;
    private final SigningLetters letters;
    private final SigningAudit audit;

    HandOver(
            OpenSigning openSigning,
            SigningCodeRepository codes,
            SigningLinks links,
            SigningLetters letters,
            SigningAudit audit) {
        this.openSigning = openSigning;
        this.codes = codes;
        this.links = links;
        this.letters = letters;
        this.audit = audit;
    }

    /**
     * From now on only the colleague's link works.
     *
     * @throws Invalid if the name or the address is missing or wrong
     * @throws SigningClosed if this link is not for signing now
     * @throws TooMany if it was handed over too often
     */
    @Transactional
    public void handOver(String token, Person colleague) {
        ToSign toSign = openSigning.ready(token);
        check(colleague);
        SignatureRequest request = toSign.request();
        String before = request.person().name();
        audit.bySigner(toSign, "handed-over", Identification.PERSONAL_LINK, "to", SigningAudit.known(colleague));
        links.revokeAll(request);
        codes.spendAll(request.id());
        request.handedTo(colleague);
        letters.withLink(toSign.round(), request, LetterKind.SIGNATURE_REQUESTED, Map.of("handedOverBy", before));
    }

    private static void check(Person colleague) {
        var violations = LetterName.violations("name", colleague.name());
        LetterName.addressViolation("email", colleague.email()).ifPresent(violations::add);
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
    }
}
