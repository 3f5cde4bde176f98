package nrw.bildungspartner.agreement;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** A stone that an agreement's way has passed; an agreement that had to be mended passes some twice. */
@Entity
public class Milestone {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String reference;

    @Enumerated(EnumType.STRING)
    private AgreementState state;

    private Instant reachedAt;

    @SuppressWarnings("NullAway.Init")
    protected Milestone() {}

    Milestone(String reference, AgreementState state, Instant reachedAt) {
        this.reference = reference;
        this.state = state;
        this.reachedAt = reachedAt;
    }

    public AgreementState state() {
        return state;
    }

    public Instant reachedAt() {
        return reachedAt;
    }
}
