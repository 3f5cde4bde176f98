package nrw.bildungspartner.registration;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nrw.bildungspartner.partner.Institution;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A registered partnership: what lives on after the agreement's case is closed. */
@Entity
public class Partnership {

    @Id
    private String registrationNumber;

    @Column(unique = true)
    private String reference;

    private String initiative;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "partnership_school", joinColumns = @JoinColumn(name = "registration_number"))
    @OrderColumn(name = "position")
    @Column(name = "school_number", columnDefinition = "char(6)")
    @JdbcTypeCode(SqlTypes.CHAR)
    @BatchSize(size = 200)
    private List<String> schools;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Institution institution;

    @Embedded
    @AttributeOverride(name = "kind", column = @Column(name = "third_partner_kind"))
    @AttributeOverride(name = "name", column = @Column(name = "third_partner_name"))
    @AttributeOverride(name = "town", column = @Column(name = "third_partner_town"))
    private @Nullable ThirdPartner thirdPartner;

    // As days, not as midnights: those would move with the time zones between here and the database.
    @JdbcTypeCode(SqlTypes.LOCAL_DATE)
    private LocalDate since;

    @JdbcTypeCode(SqlTypes.LOCAL_DATE)
    private @Nullable LocalDate until;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "longtext")
    private List<JointActivity> activities;

    private boolean entryConsent;
    private boolean contactsConsent;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "longtext")
    private List<PublicContact> contacts;

    @Enumerated(EnumType.STRING)
    private PartnershipStatus status = PartnershipStatus.ACTIVE;

    private Instant registeredAt;

    /** Its place in the order of all changes to partnerships. */
    private long revision;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Partnership() {}

    Partnership(
            String registrationNumber,
            String reference,
            String initiative,
            List<String> schools,
            Institution institution,
            @Nullable ThirdPartner thirdPartner,
            LocalDate since,
            @Nullable LocalDate until,
            List<JointActivity> activities,
            boolean entryConsent,
            boolean contactsConsent,
            List<PublicContact> contacts,
            Instant registeredAt,
            long revision) {
        this.registrationNumber = registrationNumber;
        this.reference = reference;
        this.initiative = initiative;
        this.schools = List.copyOf(schools);
        this.institution = institution;
        this.thirdPartner = thirdPartner;
        this.since = since;
        this.until = until;
        this.activities = List.copyOf(activities);
        this.entryConsent = entryConsent;
        this.contactsConsent = contactsConsent;
        this.contacts = List.copyOf(contacts);
        this.registeredAt = registeredAt;
        this.revision = revision;
    }

    void end(long revision) {
        this.status = PartnershipStatus.ENDED;
        this.revision = revision;
    }

    /** Such as {@code BPNRW-2027-00042}. */
    public String registrationNumber() {
        return registrationNumber;
    }

    /** The reference of the agreement it rests on. */
    public String reference() {
        return reference;
    }

    /** The key of its initiative. */
    public String initiative() {
        return initiative;
    }

    /** The official numbers of its schools, in the agreement's order. */
    public List<String> schools() {
        return List.copyOf(schools);
    }

    public Institution institution() {
        return institution;
    }

    public Optional<ThirdPartner> thirdPartner() {
        return Optional.ofNullable(thirdPartner);
    }

    /** The first day. */
    public LocalDate since() {
        return since;
    }

    /** The day on which it ends if nobody renews it; empty where the agreement named no duration. */
    public Optional<LocalDate> until() {
        return Optional.ofNullable(until);
    }

    public List<JointActivity> activities() {
        return activities;
    }

    /** Whether its partners agreed to be listed in public. */
    public boolean entryConsent() {
        return entryConsent;
    }

    /** Whether the contacts' names may be shown; {@link #contacts()} is empty without it. */
    public boolean contactsConsent() {
        return contactsConsent;
    }

    public List<PublicContact> contacts() {
        return contacts;
    }

    public PartnershipStatus status() {
        return status;
    }

    /** Whether the public may see it. */
    public boolean isListed() {
        return entryConsent && status == PartnershipStatus.ACTIVE;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    public long revision() {
        return revision;
    }
}
