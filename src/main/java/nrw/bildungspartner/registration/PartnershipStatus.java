package nrw.bildungspartner.registration;

/** Whether a partnership lives. */
public enum PartnershipStatus {
    ACTIVE,
    ENDED
}
