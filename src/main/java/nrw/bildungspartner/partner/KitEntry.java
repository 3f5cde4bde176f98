package nrw.bildungspartner.partner;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** One activity of an initiative's building kit. Its key is unique within the initiative. */
@Entity
public class KitEntry {

    @Id
    private int id;

    @Column(name = "entry_key")
    private String key;

    @Embedded
    @AttributeOverride(name = "de", column = @Column(name = "name_de"))
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    private Wording name;

    private int position;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected KitEntry() {}

    public String key() {
        return key;
    }

    public Wording name() {
        return name;
    }

    int position() {
        return position;
    }
}
