package nrw.bildungspartner.partner;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
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

    @OneToMany(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @JoinColumn(name = "initiative_key")
    @OrderBy("position")
    private List<InstitutionKind> institutionKinds;

    @OneToMany(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @JoinColumn(name = "initiative_key")
    @OrderBy("position")
    private List<KitEntry> buildingKit;

    private int position;

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

    /** Which kinds of institution may join without a third partner. */
    public List<InstitutionKind> institutionKinds() {
        return List.copyOf(institutionKinds);
    }

    /** Proven activities; free entries are always possible beside them. */
    public List<KitEntry> buildingKit() {
        return List.copyOf(buildingKit);
    }

    public boolean admits(String institutionKind) {
        return institutionKinds.stream().anyMatch(kind -> kind.key().equals(institutionKind));
    }

    public Optional<KitEntry> kitEntry(String kitKey) {
        return buildingKit.stream().filter(entry -> entry.key().equals(kitKey)).findFirst();
    }
}
