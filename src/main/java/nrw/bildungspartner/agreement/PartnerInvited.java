package nrw.bildungspartner.agreement;

import java.time.Instant;

/**
 * Somebody shall be asked by letter to write on a draft.
 *
 * @param inviter who asks, as they call themselves
 * @param initiative the initiative's key
 * @param language of the letter, {@code de} or {@code en}
 * @param url the invited person's own private link; it stands in the letter and nowhere else
 * @param until when the invitation expires
 */
public record PartnerInvited(
        String inviter, Person invited, String initiative, String language, String url, Instant until) {}
