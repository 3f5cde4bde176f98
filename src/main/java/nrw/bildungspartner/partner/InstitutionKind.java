package nrw.bildungspartner.partner;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A kind of institution, such as a museum or a nature park. Its key is unique over all initiatives. */
@Entity
public class InstitutionKind {

    /** Any kind that is not on an initiative's list; it needs a third partner. */
    public static final String OTHER = "other";

    /** An authority; it belongs to no initiative, but may be the third partner in all of them. */
    public static final String AUTHORITY = "authority";

    @Id
    @Column(name = "kind_key")
    private String key;

    @Embedded
    @AttributeOverride(name = "de", column = @Column(name = "name_de"))
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    private Wording name;

    private int position;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected InstitutionKind() {}

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
