package nrw.bildungspartner.signing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import nrw.bildungspartner.audit.Identification;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Signs online: by a personal link and the code that was sent to the signer's own address. */
@Service
public class SignOnline {

    private static final int ATTEMPTS = 5;

    private final OpenSigning openSigning;
    private final SigningRoundRepository rounds;
    private final SigningCodeRepository codes;
    private final RecordSignature record;
    private final SigningAudit audit;
    private final PasswordEncoder encoder;
    private final SigningSettings settings;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SignOnline(
            OpenSigning openSigning,
            SigningRoundRepository rounds,
            SigningCodeRepository codes,
            RecordSignature record,
            SigningAudit audit,
            PasswordEncoder encoder,
            SigningSettings settings,
            Clock clock,
            TransactionTemplate transaction) {
        this.openSigning = openSigning;
        this.rounds = rounds;
        this.codes = codes;
        this.record = record;
        this.audit = audit;
        this.encoder = encoder;
        this.settings = settings;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** What came of a code. */
    public enum Outcome {
        SIGNED,
        /** Wrong, and it may be tried again. */
        WRONG,
        /** Tried too often, too old, or replaced by a newer one. */
        DEAD
    }

    /** What a signer is about to confirm, if anything. */
    public Optional<Mark> prepared(String token) {
        return codes.findFirstByRequestIdOrderByIdDesc(
                        openSigning.open(token).request().id())
                .map(SigningCode::mark);
    }

    /**
     * Confirming twice signs once. Whoever meets another one in the same moment is let in after them.
     *
     * @throws SigningClosed if one cannot sign by this link now
     */
    public Outcome confirm(String token, String code) {
        try {
            return confirmOnce(openSigning.open(token).round().reference(), token, code);
        } catch (SigningClosed closed) {
            ToSign toSign = openSigning.open(token);
            transaction.executeWithoutResult(status -> audit.bySigner(
                    toSign,
                    "refused",
                    Identification.PERSONAL_LINK,
                    "place",
                    toSign.place().name()));
            throw closed;
        }
    }

    private Outcome confirmOnce(String reference, String token, String code) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Objects.requireNonNull(transaction.execute(status -> tryOnce(reference, token, code)));
            } catch (ConcurrencyFailureException met) {
                if (attempt == ATTEMPTS) {
                    throw met;
                }
            }
        }
    }

    private Outcome tryOnce(String reference, String token, String typed) {
        // A wrong code is written down as well, so that the tries are counted: nothing is thrown for it.
        SigningRound round = rounds.hold(reference).orElseThrow();
        ToSign toSign = openSigning.open(token);
        if (toSign.place() == ToSign.Place.SIGNED) {
            return Outcome.SIGNED;
        }
        toSign.ready();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<SigningCode> sent =
                codes.findFirstByRequestIdOrderByIdDesc(toSign.request().id());
        if (sent.filter(code -> code.isUsable(now, settings.codeTries())).isEmpty()) {
            audit.bySigner(toSign, "code-dead");
            return Outcome.DEAD;
        }
        SigningCode code = sent.get();
        if (!encoder.matches(typed.replaceAll("\\s", ""), code.codeHash())) {
            code.tried();
            audit.bySigner(toSign, "code-wrong");
            return code.tries() < settings.codeTries() ? Outcome.WRONG : Outcome.DEAD;
        }
        code.spent();
        audit.bySigner(
                toSign,
                "signed",
                Identification.LINK_AND_CODE,
                "as",
                code.mark().name() + ", " + code.mark().role());
        record.record(round, Signature.online(round, toSign.request(), code.mark(), now));
        return Outcome.SIGNED;
    }
}
