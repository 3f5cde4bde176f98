package nrw.bildungspartner.audit;

import org.jspecify.annotations.Nullable;

/** From where the request comes that this thread answers; nothing for what the application does by itself. */
public final class ClientAddress {

    private static final ThreadLocal<@Nullable String> CURRENT = new ThreadLocal<>();

    private ClientAddress() {}

    public static @Nullable String current() {
        return CURRENT.get();
    }

    /** To be followed by {@link #clear} when the request is answered. */
    public static void set(String address) {
        CURRENT.set(AuditStep.cut(address, 80));
    }

    public static void clear() {
        CURRENT.remove();
    }
}
