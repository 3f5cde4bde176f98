package nrw.bildungspartner.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nrw.bildungspartner.ApplicationTest;
import nrw.bildungspartner.staff.AccountRefused.Reason;
import nrw.bildungspartner.staff.deputy.Absence;
import nrw.bildungspartner.staff.deputy.StandIn;
import nrw.bildungspartner.staff.door.StaffToken;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

/** Every test's changes are rolled back: some need a staff room with nobody in it. */
@ApplicationTest
@Transactional
@ExtendWith(OutputCaptureExtension.class)
class AccountsTests {

    @Autowired
    CreateAccount createAccount;

    @Autowired
    ChangeAccount changeAccount;

    @Autowired
    DeactivateAccount deactivateAccount;

    @Autowired
    ResetPassword resetPassword;

    @Autowired
    ChangeOwnPassword changeOwnPassword;

    @Autowired
    StaffDirectory directory;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    StaffAudit audit;

    @Autowired
    StandIn standIn;

    @Autowired
    JdbcTemplate database;

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theFirstStartPrintsAPasswordOnceAndTheSecondPrintsNothing(CapturedOutput output) {
        nobodyWorksHere();
        firstAccount("").afterSingletonsInstantiated();

        var lines = output.getOut()
                .lines()
                .filter(line -> line.contains("First sign-in"))
                .toList();
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0)).matches("First sign-in: admin / \\S+");
        var password = lines.get(0).substring("First sign-in: admin / ".length());
        assertThat(output.getOut()).containsOnlyOnce(password);
        var admin = directory.find("admin").orElseThrow();
        assertThat(admin.roles()).containsExactlyInAnyOrder(Role.ADMIN, Role.LEAD, Role.STAFF);
        assertThat(admin.desks()).containsExactly(Desk.GESCHAEFTSFUEHRUNG);
        assertThat(admin.mustChangePassword()).isTrue();
        assertThat(changeOwnPassword
                        .change(admin.atWork(), password, "zwölf Segel im Hafen")
                        .mustChangePassword())
                .isFalse();

        firstAccount("").afterSingletonsInstantiated();
        firstAccount("ein ganz anderes").afterSingletonsInstantiated();
        assertThat(output.getOut()).containsOnlyOnce("First sign-in");
    }

    @Test
    void aPasswordOfTheOperatorIsTakenAndNotPrinted(CapturedOutput output) {
        nobodyWorksHere();
        firstAccount("vom Betreiber").afterSingletonsInstantiated();
        assertThat(output.getAll()).doesNotContain("First sign-in", "vom Betreiber");
        assertThat(directory.find("admin").orElseThrow().mustChangePassword()).isFalse();
        assertThat(new FirstAccount.Settings("vom Betreiber").toString()).doesNotContain("Betreiber");
    }

    @Test
    void aNameIsGivenOnceWhateverItsCapitals() {
        var details = details("Doppelt-" + UUID.randomUUID());
        createAccount.create(details);
        refused(
                Reason.USERNAME_TAKEN,
                () -> createAccount.create(details(" " + details.username().toUpperCase(java.util.Locale.ROOT))));
    }

    @Test
    void somebodyIsAlwaysLeftToCareForAccounts() {
        nobodyWorksHere();
        firstAccount("vom Betreiber").afterSingletonsInstantiated();
        var admin = directory.find("admin").orElseThrow();
        var lessThanAdmin =
                new AccountDetails("admin", "Verwaltung", "a@example.org", Set.of(Role.STAFF), Set.of(Desk.MUSEUM));
        refused(Reason.LAST_ADMIN, () -> changeAccount.change(admin.id(), admin.revision(), lessThanAdmin));
        refused(Reason.LAST_ADMIN, () -> deactivateAccount.deactivate(admin.id(), admin.revision()));

        var second = createAccount.create(
                new AccountDetails("zweite", "Zweite", "z@example.org", Set.of(Role.ADMIN), Set.of()));
        signIn(second.account());
        refused(
                Reason.OWN_ACCOUNT,
                () -> deactivateAccount.deactivate(
                        second.account().id(), second.account().revision()));
        refused(
                Reason.OWN_ACCOUNT,
                () -> resetPassword.reset(
                        second.account().id(), second.account().revision()));
        changeAccount.change(admin.id(), admin.revision(), lessThanAdmin);
        assertThat(directory.find("admin").orElseThrow().atWork().isAdmin()).isFalse();
    }

    @Test
    void everyChangeSaysWhoDidWhat() {
        var boss = createAccount.create(details("chefin-" + UUID.randomUUID())).account();
        signIn(boss);
        var account = createAccount.create(details("neu-" + UUID.randomUUID())).account();
        resetPassword.reset(account.id(), account.revision());
        accounts.saveAndFlush(account);
        assertThat(audit.of(account))
                .allMatch(entry -> entry.actor().equals(boss.username()))
                .extracting(StaffAuditEntry::action)
                .containsExactlyInAnyOrder("CREATED", "PASSWORD_RESET");
        assertThat(audit.of(account)).extracting(StaffAuditEntry::detail).contains("roles: STAFF; desks: museum");
    }

    @Test
    void theOwnPasswordChangesByThePresentOneAndThePolicy() {
        var made = createAccount.create(details("wechsel-" + UUID.randomUUID()));
        var me = made.account().atWork();
        var good = "zwölf Segel im Hafen";
        refused(Reason.PASSWORD_WRONG, () -> changeOwnPassword.change(me, "geraten", good));
        refused(Reason.PASSWORD_WRONG, () -> changeOwnPassword.change(me, "x".repeat(10_000), good));
        refused(Reason.PASSWORD_SHORT, () -> changeOwnPassword.change(me, made.password(), "kurz"));
        refused(Reason.PASSWORD_LONG, () -> changeOwnPassword.change(me, made.password(), "ab1".repeat(50)));
        refused(Reason.PASSWORD_COMMON, () -> changeOwnPassword.change(me, made.password(), "Bildungspartner1"));
        refused(Reason.PASSWORD_IS_USERNAME, () -> changeOwnPassword.change(me, made.password(), me.username()));
        refused(Reason.PASSWORD_SAME, () -> changeOwnPassword.change(me, made.password(), made.password()));
        assertThat(changeOwnPassword.change(me, made.password(), good).passwordGeneration())
                .isGreaterThan(me.passwordGeneration());
    }

    @Test
    void tasksOfADeskAreForItsPeopleAndThoseWhoSeeAll() {
        nobodyWorksHere();
        account("museum", Set.of(Role.STAFF), Set.of(Desk.MUSEUM));
        account("sport", Set.of(Role.STAFF), Set.of(Desk.SPORTVEREIN));
        account("leitung", Set.of(Role.LEAD), Set.of());
        account("geschaeftsfuehrung", Set.of(Role.STAFF), Set.of(Desk.GESCHAEFTSFUEHRUNG));
        account("verwaltung", Set.of(Role.ADMIN), Set.of(Desk.MUSEUM));
        var gone = account("gegangen", Set.of(Role.STAFF), Set.of(Desk.MUSEUM));
        account("admin-zwei", Set.of(Role.ADMIN), Set.of());
        deactivateAccount.deactivate(gone.id(), gone.revision());

        assertThat(directory.workingFor(Desk.MUSEUM))
                .extracting(StaffAccount::username)
                .containsExactlyInAnyOrder("museum", "leitung", "geschaeftsfuehrung");
    }

    @Test
    void aDeputyStandsInOnTheDaysNamed() {
        var away = account("weg-" + UUID.randomUUID(), Set.of(Role.STAFF), Set.of(Desk.MUSEUM))
                .atWork();
        var deputy = account("da-" + UUID.randomUUID(), Set.of(Role.STAFF), Set.of(Desk.MUSEUM))
                .atWork();
        var today = LocalDate.now(ZoneId.of("Europe/Berlin"));
        standIn.name(away, deputy.username(), today, today);
        standIn.name(away, deputy.username(), today, today);
        standIn.name(away, deputy.username(), today.plusDays(7), today.plusDays(9));
        assertThat(standIn.ahead(away)).hasSize(2);
        assertThat(standIn.todayFor(deputy)).containsExactly(new Absence(away, today));
        assertThat(standIn.todayFor(away)).isEmpty();

        standIn.revoke(deputy, standIn.ahead(away).get(0).id());
        assertThat(standIn.todayFor(deputy)).as("only the own ones").hasSize(1);
        standIn.revoke(away, standIn.ahead(away).get(0).id());
        assertThat(standIn.todayFor(deputy)).isEmpty();

        refused(Reason.DEPUTY_DAYS, () -> standIn.name(away, deputy.username(), today, today.minusDays(1)));
        refused(Reason.DEPUTY_DAYS, () -> standIn.name(away, deputy.username(), today, today.plusYears(2)));
        refused(Reason.DEPUTY_UNSUITABLE, () -> standIn.name(away, away.username(), today, today));
        refused(Reason.DEPUTY_UNSUITABLE, () -> standIn.name(away, "niemand", today, today));
    }

    private FirstAccount firstAccount(String password) {
        return new FirstAccount(accounts, createAccount, new FirstAccount.Settings(password));
    }

    private void nobodyWorksHere() {
        for (var table : List.of("staff_account_role", "staff_account_desk", "staff_account")) {
            database.update("DELETE FROM " + table);
        }
    }

    private StaffAccount account(String username, Set<Role> roles, Set<Desk> desks) {
        return createAccount
                .create(new AccountDetails(username, username, "probe@example.org", roles, desks))
                .account();
    }

    private static void signIn(StaffAccount account) {
        SecurityContextHolder.getContext().setAuthentication(new StaffToken(account.atWork(), null));
    }

    private static void refused(Reason reason, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(AccountRefused.class, refused -> assertThat(refused.reason())
                .isEqualTo(reason));
    }

    private static AccountDetails details(String username) {
        return new AccountDetails(
                username, "Petra Probe", "probe@example.org", Set.of(Role.STAFF), Set.of(Desk.MUSEUM));
    }
}
