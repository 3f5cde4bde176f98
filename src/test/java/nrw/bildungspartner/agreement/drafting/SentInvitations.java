package nrw.bildungspartner.agreement.drafting;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import nrw.bildungspartner.agreement.PartnerInvited;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Remembers, in tests only, which link each invited person gets by letter: nothing else of the application knows it. */
@Component
public class SentInvitations {

    private final Map<String, String> links = new ConcurrentHashMap<>();

    @EventListener
    void on(PartnerInvited asked) {
        links.put(asked.invited().email(), asked.url());
    }

    /** The path of the newest link that went to this address. */
    public String pathFor(String email) {
        return Objects.requireNonNull(links.get(email), "no invitation to " + email)
                .replaceFirst("https?://[^/]+", "");
    }
}
