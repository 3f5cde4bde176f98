package nrw.bildungspartner.staff;

/** What a staff member may do; a lead may do all that staff may, an administrator neither reads nor decides cases. */
public enum Role {
    /** Works on the cases of the own desks. */
    STAFF,
    /** Sees all desks and the figures, reassigns. */
    LEAD,
    /** Cares for accounts, templates, the register and settings. */
    ADMIN;

    public String messageKey() {
        return "staff.role." + name();
    }
}
