package nrw.bildungspartner.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An agreement and its case, from the first download to the end. Its reference is the process's business key. */
@Entity
public class Agreement {

    @Id
    private String reference;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    @Enumerated(EnumType.STRING)
    private AgreementState state = AgreementState.ISSUED;

    private Instant stateSince;
    private Instant issuedAt;
    private String initiative;
    private String desk;
    private String language;
    private int documentVersion = 1;

    private @Nullable String copyOf;
    private @Nullable String correspondentEmail;
    private @Nullable String correspondentName;

    /** For lists and filters; what was agreed stands in the content. */
    private String schoolNames = "";

    private String institutionName = "";
    private String districtKey = "";

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "longtext")
    private @Nullable AgreementContent content;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "longtext")
    private @Nullable List<Remark> remarks;

    @Column(unique = true)
    private @Nullable String registrationNumber;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Agreement() {}

    Agreement(Reference reference, Origin origin, String initiative, String desk, String language, Instant now) {
        this.reference = reference.value();
        this.origin = origin;
        this.initiative = initiative;
        this.desk = desk;
        this.language = language;
        this.issuedAt = now;
        this.stateSince = now;
    }

    void says(AgreementContent content, String schoolNames, String districtKey) {
        this.content = content;
        this.schoolNames = schoolNames;
        this.institutionName = content.institution().name();
        this.districtKey = districtKey;
    }

    /** Another text under the same reference: the next version. */
    void saysFromNowOn(AgreementContent content, String schoolNames, String districtKey) {
        says(content, schoolNames, districtKey);
        this.language = content.language();
        this.documentVersion++;
    }

    void isCopyOf(Agreement original) {
        this.copyOf = original.copyOf == null ? original.reference : original.copyOf;
    }

    void hearsFrom(Person sender) {
        this.correspondentEmail = sender.email();
        this.correspondentName = sender.name();
    }

    void hearsFromNobody() {
        this.correspondentEmail = null;
        this.correspondentName = null;
    }

    void reaches(AgreementState state, Instant at) {
        this.state = state;
        this.stateSince = at;
    }

    void remarked(List<Remark> remarks) {
        this.remarks = remarks.isEmpty() ? null : List.copyOf(remarks);
    }

    void registeredAs(String number) {
        this.registrationNumber = number;
    }

    public String reference() {
        return reference;
    }

    public Origin origin() {
        return origin;
    }

    public AgreementState state() {
        return state;
    }

    public Instant stateSince() {
        return stateSince;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    public String initiative() {
        return initiative;
    }

    /** The key of the desk that is responsible. */
    public String desk() {
        return desk;
    }

    public String language() {
        return language;
    }

    public int documentVersion() {
        return documentVersion;
    }

    /** Whether its partners may still change what it says: nobody has it on the table, and nothing is decided. */
    public boolean isChangeable() {
        return content != null && state.awaitsSubmission();
    }

    /** The schools' names, separated by commas; empty for a blank. */
    public String schoolNames() {
        return schoolNames;
    }

    public String institutionName() {
        return institutionName;
    }

    /** Who makes it, as in "Schule × Museum"; empty for a blank. */
    public String partners() {
        return schoolNames.isEmpty() ? "" : schoolNames + " × " + institutionName;
    }

    /** Five digits of the first school's district; empty for a blank. */
    public String districtKey() {
        return districtKey;
    }

    /** What was agreed; empty for a blank that nobody has told us about yet. */
    public Optional<AgreementContent> content() {
        return Optional.ofNullable(content);
    }

    /** The blank this one's paper was copied from, if it came back under the reference of another case. */
    public Optional<String> copyOf() {
        return Optional.ofNullable(copyOf);
    }

    /** Who sent in a blank: the one to write to as long as its partners are not known. */
    public Optional<Person> correspondent() {
        return Optional.ofNullable(correspondentEmail).map(email -> new Person(correspondentName, email));
    }

    /** What the last decision asked for or gave as its reason. */
    public List<Remark> remarks() {
        return remarks == null ? List.of() : remarks;
    }

    public Optional<String> registrationNumber() {
        return Optional.ofNullable(registrationNumber);
    }
}
