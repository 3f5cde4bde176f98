package nrw.bildungspartner.signing;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import nrw.bildungspartner.agreement.Agreement;
import nrw.bildungspartner.agreement.Agreements;
import nrw.bildungspartner.agreement.PublicAddress;
import nrw.bildungspartner.audit.AuditEntry;
import nrw.bildungspartner.audit.AuditHead;
import nrw.bildungspartner.audit.AuditTrail;
import nrw.bildungspartner.document.sealing.Evidence;
import nrw.bildungspartner.partner.Initiatives;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gathers what is known of a round's signatures, in the words of the evidence pages. */
@Component
class EvidenceOfRound {

    private final Agreements agreements;
    private final Initiatives initiatives;
    private final Signers signers;
    private final AuditTrail trail;
    private final PublicAddress address;
    private final MessageSource messages;
    private final Clock clock;

    EvidenceOfRound(
            Agreements agreements,
            Initiatives initiatives,
            Signers signers,
            AuditTrail trail,
            PublicAddress address,
            MessageSource messages,
            Clock clock) {
        this.agreements = agreements;
        this.initiatives = initiatives;
        this.signers = signers;
        this.trail = trail;
        this.address = address;
        this.messages = messages;
        this.clock = clock;
    }

    Evidence of(SigningRound round) {
        Agreement agreement = agreements.get(round.reference());
        Locale language = Locale.forLanguageTag(agreement.language());
        List<AuditEntry> steps = trail.of(round.reference());
        Map<String, Signature> given = signers.signatures(round.reference()).stream()
                .collect(Collectors.toMap(Signature::signer, Function.identity()));
        AuditHead head = trail.head();
        return new Evidence(
                title(agreement, language),
                round.reference(),
                round.documentVersion(),
                round.pdfSha256(),
                signers.of(round.reference()).stream()
                        .map(side -> signer(side, given.get(side.key()), round, steps, language))
                        .toList(),
                steps.stream()
                        .map(step -> new Evidence.Step(step.at(), word(step.actKey(), language), step.actor()))
                        .toList(),
                head.sequence(),
                head.hash(),
                address.of("/pruefen"),
                clock.instant(),
                language);
    }

    private Evidence.Signer signer(
            Signer side, @Nullable Signature signature, SigningRound round, List<AuditEntry> steps, Locale language) {
        if (signature == null || signature.way() != SignatureWay.ONLINE) {
            boolean inPdf = signature != null && signature.way() == SignatureWay.PDF;
            return new Evidence.Signer(
                    "",
                    side.name(),
                    "",
                    inPdf ? Evidence.Way.IN_PDF : Evidence.Way.PAPER,
                    "",
                    "",
                    null,
                    "",
                    null,
                    word(inPdf ? "signing.evidence.in-pdf" : "signing.evidence.original", language));
        }
        return new Evidence.Signer(
                side.name(),
                signature.name(),
                signature.role(),
                Evidence.Way.ONLINE,
                word("signing.evidence.simple", language),
                word("signing.evidence.code", language, signature.email()),
                signature.signedAt(),
                origin(side, round, steps),
                signature.strokes().map(Strokes::png).orElse(null),
                "");
    }

    /** From where the signer confirmed: the audit knows. */
    private static String origin(Signer side, SigningRound round, List<AuditEntry> steps) {
        return steps.stream()
                .filter(step -> step.act().equals("signing.signed"))
                .filter(step -> side.key().equals(step.notes().get("signer"))
                        && String.valueOf(round.documentVersion())
                                .equals(step.notes().get("version")))
                .map(AuditEntry::origin)
                .filter(Objects::nonNull)
                .findFirst()
                .map(String::valueOf)
                .orElse("");
    }

    private String title(Agreement agreement, Locale language) {
        String initiative = initiatives
                .byKey(agreement.initiative())
                .map(found -> found.name().in(language))
                .orElse(agreement.initiative());
        return word("signing.evidence.title", language, initiative);
    }

    private String word(String key, Locale language, Object... args) {
        String text = messages.getMessage(key, args, key, language);
        return text == null ? key : text;
    }
}
