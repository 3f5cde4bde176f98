package nrw.bildungspartner.signing;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who signs an agreement.
 *
 * @param key the name of the signature field on the paper, such as {@code signature-school-195960}
 * @param name the school, institution or third partner
 * @param signedAt when this side said it has signed, null if it has not
 */
public record Signer(String key, String name, @Nullable Instant signedAt) {

    public Optional<Instant> signed() {
        return Optional.ofNullable(signedAt);
    }
}
