package nrw.bildungspartner.signing;

import java.time.Clock;
import java.util.List;
import nrw.bildungspartner.agreement.Agreement;
import nrw.bildungspartner.agreement.Agreements;
import nrw.bildungspartner.shell.NotFound;
import nrw.bildungspartner.signing.ToSign.Place;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a personal link. Opening it changes nothing: mail programs and scanners do that, too. */
@Service
@Transactional(readOnly = true)
public class OpenSigning {

    private final SigningLinks links;
    private final SignatureRequestRepository requests;
    private final SigningRoundRepository rounds;
    private final Agreements agreements;
    private final Signers signers;
    private final Clock clock;

    OpenSigning(
            SigningLinks links,
            SignatureRequestRepository requests,
            SigningRoundRepository rounds,
            Agreements agreements,
            Signers signers,
            Clock clock) {
        this.links = links;
        this.requests = requests;
        this.rounds = rounds;
        this.agreements = agreements;
        this.signers = signers;
        this.clock = clock;
    }

    /** @throws NotFound if this secret opens nothing */
    public ToSign open(String token) {
        SigningLink link = links.find(token).orElseThrow(() -> new NotFound("agreement.not-found"));
        SignatureRequest request = requests.findById(link.requestId()).orElseThrow();
        SigningRound round = rounds.findById(request.roundId()).orElseThrow();
        Agreement agreement = agreements.get(round.reference());
        List<Signer> all = signers.of(round.reference());
        boolean outdated = round.documentVersion() < agreement.documentVersion();
        Signer me = all.stream()
                .filter(side -> side.key().equals(request.signer()))
                .findFirst()
                .orElseGet(() -> new Signer(
                        request.signer(), "", request.person(), SignerState.LATER, null, null, null, false, ""));
        return new ToSign(agreement, round, request, me, all, outdated ? Place.OUTDATED : place(link, agreement, me));
    }

    private Place place(SigningLink link, Agreement agreement, Signer me) {
        if (me.isSigned()) {
            return Place.SIGNED;
        }
        if (link.isRevoked()) {
            return Place.REVOKED;
        }
        if (!agreement.state().isOpen()) {
            return Place.CLOSED;
        }
        if (link.isExpired(clock.instant())) {
            return Place.EXPIRED;
        }
        return switch (me.state()) {
            case DECLINED -> Place.DECLINED;
            case LATER -> Place.LATER;
            default -> Place.READY;
        };
    }

    /** @throws SigningClosed if one cannot sign by this link now */
    ToSign ready(String token) {
        return open(token).ready();
    }
}
