package nrw.bildungspartner.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** One activity of an initiative's building kit. Its key is unique within the initiative. */
@Entity
public class KitEntry extends CatalogueEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Integer id;

    @Column(name = "entry_key")
    private String key;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected KitEntry() {}

    KitEntry(String key, Wording name, int position) {
        super(name, position);
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
