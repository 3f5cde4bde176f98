package nrw.bildungspartner.partner;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;

/** One of the programme's initiatives, "Museum und Schule" for instance, with who may join and what they may do. */
@Entity
public class Initiative {

    @Id
    @Column(name = "initiative_key")
    private String key;

    @Embedded
    @AttributeOverride(name = "de", column = @Column(name = "name_de"))
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    private Wording name;

    @Embedded
    @AttributeOverride(name = "de", column = @Column(name = "teaser_de"))
    @AttributeOverride(name = "en", column = @Column(name = "teaser_en"))
    private Wording teaser;

    @OneToMany(fetch = FetchType.EAGER, cascade = CascadeType.ALL)
    @Fetch(FetchMode.SUBSELECT)
    @JoinColumn(name = "initiative_key")
    @OrderBy("position")
    private List<InstitutionKind> institutionKinds;

    @OneToMany(fetch = FetchType.EAGER, cascade = CascadeType.ALL)
    @Fetch(FetchMode.SUBSELECT)
    @JoinColumn(name = "initiative_key", nullable = false)
    @OrderBy("position")
    private List<KitEntry> buildingKit;

    @OneToMany(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @JoinColumn(name = "initiative_key", insertable = false, updatable = false)
    @SQLRestriction("action = 'RENAMED'")
    @OrderBy("id")
    private List<CatalogueChange> renamings;

    private int position;

    private @Nullable Instant changedAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Initiative() {}

    /** The stable key of the initiative, such as {@code museum}. */
    public String key() {
        return key;
    }

    int position() {
        return position;
    }

    public Wording name() {
        return name;
    }

    /** What they do together, in half a line. */
    public Wording teaser() {
        return teaser;
    }

    /** Grows with every change of its lists. */
    public long revision() {
        return version == null ? 0 : version;
    }

    /** When one of its lists was last changed by the office. */
    public Optional<Instant> changedAt() {
        return Optional.ofNullable(changedAt);
    }

    /** Which kinds of institution may join without a third partner. */
    public List<InstitutionKind> institutionKinds() {
        return institutionKinds("");
    }

    /** The same, and the kind that was chosen while it was still offered. */
    public List<InstitutionKind> institutionKinds(String chosen) {
        return offered(institutionKinds, chosen);
    }

    /** Proven activities; free entries are always possible beside them. */
    public List<KitEntry> buildingKit() {
        return buildingKit("");
    }

    /** The same, and the entry that was chosen while it was still offered. */
    public List<KitEntry> buildingKit(String chosen) {
        return offered(buildingKit, chosen);
    }

    /** A whole list, with what is no longer offered. */
    public List<? extends CatalogueEntry> entries(CataloguePart part) {
        return part == CataloguePart.KIT ? List.copyOf(buildingKit) : List.copyOf(institutionKinds);
    }

    public boolean admits(String institutionKind) {
        return institutionKinds.stream()
                .anyMatch(kind -> !kind.isRetired() && kind.key().equals(institutionKind));
    }

    /** The entry of this key, also one that is no longer offered. */
    public Optional<KitEntry> kitEntry(String kitKey) {
        return buildingKit.stream().filter(entry -> entry.key().equals(kitKey)).findFirst();
    }

    /** What an entry of the kit was called at a moment: an agreement keeps the names it was made with. */
    public Optional<Wording> kitName(String kitKey, Instant at) {
        return kitEntry(kitKey).map(entry -> renamings(kitKey)
                .filter(renaming -> renaming.changedAt().isAfter(at))
                .findFirst()
                .map(CatalogueChange::before)
                .orElse(entry.name()));
    }

    /** The entry that is or ever was called like this, so that an older paper is understood too. */
    public Optional<KitEntry> kitEntryCalled(String title) {
        Stream<KitEntry> now = buildingKit.stream().filter(entry -> entry.name().isCalled(title));
        Stream<KitEntry> before = buildingKit.stream().filter(entry -> renamings(entry.key())
                .anyMatch(renaming -> renaming.before().isCalled(title)));
        return Stream.concat(now, before).findFirst();
    }

    void add(KitEntry entry) {
        buildingKit.add(entry);
    }

    void add(InstitutionKind kind) {
        institutionKinds.add(kind);
    }

    void changed(Instant when) {
        changedAt = when;
    }

    private Stream<CatalogueChange> renamings(String kitKey) {
        return renamings.stream()
                .filter(renaming -> renaming.part() == CataloguePart.KIT
                        && renaming.entryKey().equals(kitKey));
    }

    private static <T extends CatalogueEntry> List<T> offered(List<T> all, String chosen) {
        return all.stream()
                .filter(entry -> !entry.isRetired() || entry.key().equals(chosen))
                .toList();
    }
}
