package nrw.bildungspartner.partner;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing that was done to a list of an initiative: what, by whom, when. */
@Entity
public class CatalogueChange {

    /** What can be done to an entry. */
    public enum Action {
        ADDED,
        RENAMED,
        MOVED,
        RETIRED,
        BROUGHT_BACK;

        /** As messages write it. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "initiative_key")
    private String initiative;

    @Enumerated(EnumType.STRING)
    private CataloguePart part;

    private String entryKey;

    @Enumerated(EnumType.STRING)
    private Action action;

    @Embedded
    @AttributeOverride(name = "de", column = @Column(name = "before_de"))
    @AttributeOverride(name = "en", column = @Column(name = "before_en"))
    private Wording before;

    @Embedded
    @AttributeOverride(name = "de", column = @Column(name = "after_de"))
    @AttributeOverride(name = "en", column = @Column(name = "after_en"))
    private Wording after;

    private String changedBy;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected CatalogueChange() {}

    CatalogueChange(
            Initiative initiative,
            CataloguePart part,
            CatalogueEntry entry,
            Action action,
            Wording before,
            String changedBy,
            Instant changedAt) {
        this.initiative = initiative.key();
        this.part = part;
        this.entryKey = entry.key();
        this.action = action;
        this.before = before;
        this.after = entry.name();
        this.changedBy = changedBy;
        this.changedAt = changedAt;
    }

    public CataloguePart part() {
        return part;
    }

    String entryKey() {
        return entryKey;
    }

    public Action action() {
        return action;
    }

    /** What the entry was called before; the same as {@link #after()} unless it was renamed. */
    public Wording before() {
        return before;
    }

    public Wording after() {
        return after;
    }

    /** The user name of who did it. */
    public String changedBy() {
        return changedBy;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
