package nrw.bildungspartner.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StaffAccounts extends Repository<StaffAccount, UUID> {

    StaffAccount saveAndFlush(StaffAccount account);

    long count();

    boolean existsByUsername(String username);

    @EntityGraph(attributePaths = {"roles", "desks"})
    Optional<StaffAccount> findById(UUID id);

    @EntityGraph(attributePaths = {"roles", "desks"})
    Optional<StaffAccount> findByUsername(String username);

    @EntityGraph(attributePaths = {"roles", "desks"})
    List<StaffAccount> findAllByOrderByDisplayNameAscUsernameAsc();

    /** How many others could still care for accounts. */
    @Query("select count(a) from StaffAccount a where a.active and a.id <> :id and :role member of a.roles")
    long countOthersWith(Role role, UUID id);

    /** Says nothing about the person, so it does not count as a change of the account. */
    @Modifying
    @Query("update StaffAccount a set a.lastSignInAt = :at where a.id = :id")
    void signedIn(UUID id, Instant at);
}
