package nrw.bildungspartner.staff;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A person who works here: how they sign in, what they may do, and for which desks. */
@Entity
@Table(name = "staff_account")
public class StaffAccount {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    private String username;
    private String displayName;
    private String email;
    private String passwordHash;
    private long passwordGeneration;
    private boolean mustChangePassword;
    private boolean active;
    private Instant createdAt;

    @Nullable
    private Instant lastSignInAt;

    @ElementCollection
    @CollectionTable(name = "staff_account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    @ElementCollection
    @CollectionTable(name = "staff_account_desk", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "desk")
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Set<Desk> desks = EnumSet.noneOf(Desk.class);

    @Version
    private @Nullable Long version;

    StaffAccount(AccountDetails details, String passwordHash, boolean mustChangePassword, Instant now) {
        this.id = UUID.randomUUID();
        this.username = normalised(details.username());
        this.displayName = details.displayName();
        this.email = details.email();
        this.passwordHash = passwordHash;
        this.mustChangePassword = mustChangePassword;
        this.active = true;
        this.createdAt = now;
        this.roles.addAll(details.roles());
        this.desks.addAll(details.desks());
    }

    @SuppressWarnings("NullAway.Init")
    protected StaffAccount() {}

    /** Names are compared without regard to capitals and surrounding spaces. */
    static String normalised(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }

    void describe(String displayName, String email) {
        this.displayName = displayName;
        this.email = email;
    }

    void assign(Collection<Role> roles, Collection<Desk> desks) {
        this.roles.retainAll(roles);
        this.roles.addAll(roles);
        this.desks.retainAll(desks);
        this.desks.addAll(desks);
    }

    void changePassword(String passwordHash, boolean mustChangePassword) {
        this.passwordHash = passwordHash;
        this.mustChangePassword = mustChangePassword;
        this.passwordGeneration++;
    }

    /** Whoever is deactivated is signed out everywhere, and stays so after coming back. */
    void deactivate() {
        active = false;
        passwordGeneration++;
    }

    void reactivate() {
        active = true;
    }

    /** This person as the one who is at work. */
    public CurrentStaff atWork() {
        return new CurrentStaff(id, username, displayName, roles, desks, mustChangePassword, passwordGeneration);
    }

    public UUID id() {
        return id;
    }

    public String username() {
        return username;
    }

    public String displayName() {
        return displayName;
    }

    public String email() {
        return email;
    }

    public boolean passwordIs(String password, PasswordEncoder encoder) {
        return encoder.matches(password, passwordHash);
    }

    public long passwordGeneration() {
        return passwordGeneration;
    }

    public boolean mustChangePassword() {
        return mustChangePassword;
    }

    public boolean active() {
        return active;
    }

    public Optional<Instant> lastSignInAt() {
        return Optional.ofNullable(lastSignInAt);
    }

    public Set<Role> roles() {
        return Set.copyOf(roles);
    }

    public Set<Desk> desks() {
        return Set.copyOf(desks);
    }

    public String initials() {
        return CurrentStaff.initialsOf(displayName);
    }

    /** Grows with every change: a form sends it back, so that nobody overwrites what another has just changed. */
    public long revision() {
        return Objects.requireNonNull(version);
    }
}
