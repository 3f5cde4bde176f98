package nrw.bildungspartner.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A school as the official register has it. Only the sync of the register writes schools, and it never deletes one:
 * a school that left the register is closed and stays, because agreements may rest on it.
 */
@Entity
@Immutable
public class School {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private String number;

    private String name;
    private String shortName;

    @Column(name = "form")
    @JdbcTypeCode(SqlTypes.CHAR)
    private String formCode;

    private String street;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String postalCode;

    private String town;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String municipalityKey;

    @Enumerated(EnumType.STRING)
    private LegalForm legalForm;

    private String email;
    private @Nullable Double east;
    private @Nullable Double north;

    @Enumerated(EnumType.STRING)
    private Operation operation;

    private @Nullable Instant closedAt;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected School() {}

    /** The official Schulnummer, six digits. */
    public String number() {
        return number;
    }

    /** The full official name, put together from the register's three lines. */
    public String name() {
        return name;
    }

    /** The register's own short form, such as "Haan, GE Walder Straße". */
    public String shortName() {
        return shortName;
    }

    public SchoolForm form() {
        return SchoolForm.of(formCode);
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

    public String districtKey() {
        return municipalityKey.substring(0, 5);
    }

    public District district() {
        return Districts.byKey(districtKey()).orElseThrow();
    }

    public Region region() {
        return district().region();
    }

    public LegalForm legalForm() {
        return legalForm;
    }

    /** The official address, which every school of the register has. */
    public String email() {
        return email;
    }

    /** Where the school stands in UTM zone 32N (EPSG:25832), in metres. */
    public Optional<SchoolDot> dot() {
        return east == null || north == null ? Optional.empty() : Optional.of(new SchoolDot(east, north, number));
    }

    public Operation operation() {
        return operation;
    }

    /** When the register lost the school, or reported it as closed. */
    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    /** Whether a new agreement may name this school: a real school that is in operation. */
    public boolean isChoosable() {
        return operation == Operation.OPERATING && form().isSchool();
    }
}
