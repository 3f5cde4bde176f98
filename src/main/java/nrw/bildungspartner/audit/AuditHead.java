package nrw.bildungspartner.audit;

/**
 * Where the chain ends: the number of its last row and that row's hash. A sealed document that carries both proves later
 * that nothing up to there was written anew.
 */
public record AuditHead(long sequence, String hash) {

    /** Before the first row. */
    static final AuditHead NONE = new AuditHead(0, "0".repeat(64));
}
