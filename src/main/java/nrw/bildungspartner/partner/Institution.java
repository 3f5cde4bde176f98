package nrw.bildungspartner.partner;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An out-of-school partner: a museum, a library, an authority. It enters the register with its first partnership. */
@Entity
public class Institution {

    private static final int LONGEST_KEY = 700;

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    private String kind;
    private String name;
    private String street;
    private String postalCode;
    private String town;
    private String matchKey;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Institution() {}

    Institution(String kind, String name, String street, String postalCode, String town) {
        this.id = UUID.randomUUID();
        this.kind = kind;
        this.name = name;
        this.street = street;
        this.postalCode = postalCode;
        this.town = town;
        this.matchKey = matchKey(name, postalCode);
    }

    /** What makes two notations the same institution: its name, however it is spelled, at a postal code. */
    static String matchKey(String name, String postalCode) {
        String key = postalCode.strip() + " " + Spelling.fold(name);
        return key.substring(0, Math.min(key.length(), LONGEST_KEY));
    }

    void moveTo(String newStreet, String newTown) {
        this.street = newStreet;
        this.town = newTown;
    }

    public UUID id() {
        return id;
    }

    /** The key of its {@link InstitutionKind}. */
    public String kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public String street() {
        return street;
    }

    public String postalCode() {
        return postalCode;
    }

    public String town() {
        return town;
    }
}
