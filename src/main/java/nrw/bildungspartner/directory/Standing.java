package nrw.bildungspartner.directory;

import nrw.bildungspartner.registration.Partnership;
import nrw.bildungspartner.registration.PartnershipStatus;

/** How a partnership stands in the register; each stands in exactly one way. */
public enum Standing {
    /** Lives and is shown to the world. */
    LISTED,
    /** Lives, but its partners did not agree to be shown. */
    UNLISTED,
    ENDED;

    static Standing of(Partnership partnership) {
        if (partnership.status() == PartnershipStatus.ENDED) {
            return ENDED;
        }
        return partnership.isListed() ? LISTED : UNLISTED;
    }
}
