package nrw.bildungspartner.signing;

import java.time.Instant;
import java.util.Optional;
import nrw.bildungspartner.agreement.Person;
import org.jspecify.annotations.Nullable;

/**
 * One side of an agreement and its signature under the version that counts.
 *
 * @param key the name of the signature field on the paper, such as {@code signature-school-195960}
 * @param name the school, institution or third partner
 * @param person who is asked to sign for it
 * @param signedAt when it signed or said that it had, null if it has not
 * @param way how it signed, null if it has not
 * @param remindedAt when it was reminded last, null if it was not
 * @param remindable whether a click may remind it now
 * @param reason why it declined, empty if it did not
 */
public record Signer(
        String key,
        String name,
        Person person,
        SignerState state,
        @Nullable Instant signedAt,
        @Nullable SignatureWay way,
        @Nullable Instant remindedAt,
        boolean remindable,
        String reason) {

    public Optional<Instant> signed() {
        return Optional.ofNullable(signedAt);
    }

    public boolean isSigned() {
        return state == SignerState.SIGNED;
    }

    /** Whether it is this side's turn and it has not decided. */
    public boolean isMissing() {
        return state == SignerState.ASKED;
    }
}
