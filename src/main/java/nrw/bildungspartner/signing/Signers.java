package nrw.bildungspartner.signing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nrw.bildungspartner.agreement.Agreement;
import nrw.bildungspartner.agreement.AgreementContent;
import nrw.bildungspartner.agreement.AgreementContent.SchoolParty;
import nrw.bildungspartner.agreement.Agreements;
import nrw.bildungspartner.partner.School;
import nrw.bildungspartner.partner.SchoolRegister;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has to sign an agreement, and who has said that it is done. */
@Service
@Transactional(readOnly = true)
public class Signers {

    private final Agreements agreements;
    private final SchoolRegister register;
    private final SignatureRepository signatures;

    Signers(Agreements agreements, SchoolRegister register, SignatureRepository signatures) {
        this.agreements = agreements;
        this.register = register;
        this.signatures = signatures;
    }

    /** In the order of the paper; empty for a blank, of which nobody knows who signs. */
    public List<Signer> of(String reference) {
        Agreement agreement = agreements.get(reference);
        Map<String, Instant> signed =
                signatures.findByReferenceAndDocumentVersionOrderById(reference, agreement.documentVersion()).stream()
                        .collect(Collectors.toMap(Signature::signer, Signature::signedAt));
        return agreement.content().map(this::names).orElse(Map.of()).entrySet().stream()
                .map(side -> new Signer(side.getKey(), side.getValue(), signed.get(side.getKey())))
                .toList();
    }

    private Map<String, String> names(AgreementContent content) {
        List<Map.Entry<String, String>> sides = new ArrayList<>();
        for (SchoolParty school : content.schools()) {
            sides.add(Map.entry(
                    "signature-school-" + school.number(),
                    register.byNumber(school.number()).map(School::name).orElse(school.number())));
        }
        sides.add(Map.entry("signature-institution", content.institution().name()));
        if (content.thirdPartner() != null) {
            sides.add(
                    Map.entry("signature-third-partner", content.thirdPartner().name()));
        }
        return sides.stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, java.util.LinkedHashMap::new));
    }
}
