package nrw.bildungspartner.signing;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import nrw.bildungspartner.correspondence.LetterKind;
import nrw.bildungspartner.shell.Invalid;
import nrw.bildungspartner.shell.TooMany;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes down what a signer wants to leave under the agreement, and sends the code that confirms it. */
@Service
public class PrepareSignature {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration HOUR = Duration.ofHours(1);

    private final OpenSigning openSigning;
    private final SigningCodeRepository codes;
    private final SigningLetters letters;
    private final SigningAudit audit;
    private final PasswordEncoder encoder;
    private final SigningSettings settings;
    private final Clock clock;

    PrepareSignature(
            OpenSigning openSigning,
            SigningCodeRepository codes,
            SigningLetters letters,
            SigningAudit audit,
            PasswordEncoder encoder,
            SigningSettings settings,
            Clock clock) {
        this.openSigning = openSigning;
        this.codes = codes;
        this.letters = letters;
        this.audit = audit;
        this.encoder = encoder;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Only the newest code works.
     *
     * @throws Invalid if the name or the office is missing
     * @throws SigningClosed if one cannot sign by this link now
     * @throws TooMany if too many codes were asked for
     */
    @Transactional
    public void prepare(String token, Mark mark) {
        ToSign toSign = openSigning.ready(token);
        mark.check();
        send(toSign, mark);
    }

    /**
     * Another code for the same signature.
     *
     * @throws SigningClosed if one cannot sign by this link now, or nothing was prepared
     * @throws TooMany if too many codes were asked for
     */
    @Transactional
    public void again(String token) {
        ToSign toSign = openSigning.ready(token);
        send(
                toSign,
                codes.findFirstByRequestIdOrderByIdDesc(toSign.request().id())
                        .map(SigningCode::mark)
                        .orElseThrow(SigningClosed::new));
    }

    private void send(ToSign toSign, Mark mark) {
        SignatureRequest request = toSign.request();
        Instant now = clock.instant();
        if (codes.countByRequestIdAndCreatedAtAfter(request.id(), now.minus(HOUR)) >= settings.codesPerHour()) {
            throw new TooMany("signing.too-many-codes");
        }
        codes.spendAll(request.id());
        audit.bySigner(toSign, "code-sent");
        String code = String.format(Locale.ROOT, "%06d", RANDOM.nextInt(1_000_000));
        codes.save(new SigningCode(request, encoder.encode(code), mark, now, now.plus(settings.codeValid())));
        letters.send(
                toSign.round(),
                request,
                LetterKind.SIGNING_CODE,
                Map.of("code", code, "minutes", settings.codeValid().toMinutes()));
    }
}
