package nrw.bildungspartner.signing;

import java.util.List;
import nrw.bildungspartner.agreement.Agreement;
import nrw.bildungspartner.agreement.Person;

/**
 * What lies before somebody who opened a personal link.
 *
 * @param me the side that the link is for
 * @param all every side, in the order of the paper
 * @param round the round that the link belongs to; not the newest one if there is a newer version
 */
public record ToSign(
        Agreement agreement, SigningRound round, SignatureRequest request, Signer me, List<Signer> all, Place place) {

    /** Whether one can sign here, and if not, why. */
    public enum Place {
        READY,
        /** It is not this side's turn. */
        LATER,
        SIGNED,
        DECLINED,
        /** There is a newer version. */
        OUTDATED,
        EXPIRED,
        /** Somebody else was asked instead, or a newer link was sent. */
        REVOKED,
        /** The agreement is with the office, decided or closed otherwise. */
        CLOSED
    }

    /** Who is asked: whoever opened the link, unless it was handed over since. */
    public Person person() {
        return request.person();
    }

    /** Where the code goes, without telling it to somebody who only found the link. */
    public String hiddenAddress() {
        String address = request.person().email();
        int at = address.indexOf('@');
        return at < 1 ? "" : address.charAt(0) + "…" + address.substring(at);
    }

    /** @throws SigningClosed if one cannot sign here now */
    ToSign ready() {
        if (place != Place.READY) {
            throw new SigningClosed();
        }
        return this;
    }

    /** Who has to sign before it is this side's turn, or has not signed yet. */
    public List<Signer> missing() {
        return all.stream().filter(side -> !side.isSigned()).toList();
    }
}
