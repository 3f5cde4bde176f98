package nrw.bildungspartner.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A kind of institution, such as a museum or a nature park. Its key is unique over all initiatives. */
@Entity
public class InstitutionKind extends CatalogueEntry {

    /** Any kind that is not on an initiative's list; it needs a third partner. */
    public static final String OTHER = "other";

    /** An authority; it belongs to no initiative, but may be the third partner in all of them. */
    public static final String AUTHORITY = "authority";

    /** A kindergarten; it can be chosen so that the refusal can say why, and may not join in any way. */
    public static final String KINDERGARTEN = "kindergarten";

    @Id
    @Column(name = "kind_key")
    private String key;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected InstitutionKind() {}

    InstitutionKind(String key, Wording name, int position) {
        super(name, position);
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
