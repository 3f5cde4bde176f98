package nrw.bildungspartner.partner;

/** Whether a school works; the register's own key stands behind each word. */
public enum Operation {
    /** Key 1. */
    OPERATING,
    /** Keys 0 and 2: runs out and closes on a known day. */
    CLOSING,
    /** Key 3: opens on a known day. */
    OPENING,
    /** Key 4: is being changed, for instance by a new carrier. */
    CHANGING,
    /** Key 6 and any key not known: a special case such as a school for circus children. */
    SPECIAL,
    /** Key 9, or gone from the register. */
    CLOSED;

    public static Operation ofKey(String key) {
        return switch (key) {
            case "0", "2" -> CLOSING;
            case "1" -> OPERATING;
            case "3" -> OPENING;
            case "4" -> CHANGING;
            case "9" -> CLOSED;
            default -> SPECIAL;
        };
    }
}
