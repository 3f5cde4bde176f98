package nrw.bildungspartner.signing;

import nrw.bildungspartner.agreement.Person;
import nrw.bildungspartner.audit.AuditStep;
import nrw.bildungspartner.audit.AuditTrail;
import nrw.bildungspartner.audit.Identification;
import org.springframework.stereotype.Component;

/** Writes down what happens in a round, in the transaction in which it happens. */
@Component
class SigningAudit {

    private final AuditTrail trail;

    SigningAudit(AuditTrail trail) {
        this.trail = trail;
    }

    /** Something that a signer did by their personal link. */
    void bySigner(ToSign toSign, String act) {
        trail.record(signersStep(toSign, act, Identification.PERSONAL_LINK));
    }

    /** The same with a note of its own name. */
    void bySigner(ToSign toSign, String act, Identification how, String note, String text) {
        trail.record(signersStep(toSign, act, how).with(note, text));
    }

    /** Something that concerns one side and was not done by its signer. */
    void ofSide(SigningRound round, String signer, String act, String who, Identification how) {
        trail.record(step(round, act).by(who, how).with("signer", signer));
    }

    /** Something that concerns all sides. */
    void ofRound(SigningRound round, String act, Identification how) {
        trail.record(step(round, act).by("", how));
    }

    private static AuditStep signersStep(ToSign toSign, String act, Identification how) {
        return step(toSign.round(), act)
                .by(known(toSign.person()), how)
                .with("signer", toSign.request().signer());
    }

    /** A person as the audit names them. */
    static String known(Person person) {
        return person.name() + " <" + person.email() + ">";
    }

    private static AuditStep step(SigningRound round, String act) {
        return AuditStep.of(round.reference(), "signing." + act)
                .document(round.pdfSha256())
                .with("version", round.documentVersion());
    }
}
