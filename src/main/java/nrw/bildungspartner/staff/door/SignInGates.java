package nrw.bildungspartner.staff.door;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down guessing. Every try counts as a failure before the password is looked at and is taken back if it was
 * right, so many tries at once find the same gate as one after the other, on every node.
 *
 * <p>Three gates stand in a row: this name from this address; this name; this address. Somebody who signed in from the
 * same address lately only passes the first: nobody is locked out by what strangers do.
 */
@Component
class SignInGates {

    private final JdbcClient database;
    private final SignInSettings settings;
    private final Clock clock;

    SignInGates(JdbcClient database, SignInSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /** The time until which this name has to wait at this address, whatever the password. */
    @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
    public Optional<Instant> closedUntil(String username, String address) {
        return closedUntil(pair(username, address));
    }

    /**
     * Counts a try.
     *
     * @throws SignInDelayed if a gate is closed; then nothing was counted
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void enter(String username, String address) {
        var pair = pair(username, address);
        pass(pair, settings.tries());
        if (!isKnown(pair)) {
            pass(account(username), settings.triesPerAccount());
            pass(address(address), settings.triesPerAddress());
        }
    }

    /** The password was right: the try was no failure after all. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void welcome(String username, String address) {
        var pair = pair(username, address);
        var wasKnown = isKnown(pair);
        database.sql(
                        "UPDATE sign_in_gate SET failures = 0, locked_until = NULL, last_success_at = :now WHERE gate = :gate")
                .param("now", now())
                .param("gate", pair)
                .update();
        if (!wasKnown) {
            takeBack(account(username), settings.triesPerAccount());
            takeBack(address(address), settings.triesPerAddress());
        }
    }

    /** Forgets gates that have nothing to say any more. */
    @Scheduled(cron = "0 17 3 * * *")
    @Transactional
    public void forget() {
        var now = clock.instant();
        database.sql("""
                        DELETE FROM sign_in_gate WHERE last_try_at < :quiet
                        AND (locked_until IS NULL OR locked_until < :now)
                        AND (last_success_at IS NULL OR last_success_at < :trusted)""")
                .param("quiet", Timestamp.from(now.minus(settings.forgetAfter())))
                .param("now", Timestamp.from(now))
                .param("trusted", Timestamp.from(now.minus(settings.trustFor())))
                .update();
    }

    private void pass(String gate, int tries) {
        var now = clock.instant();
        // Not INSERT IGNORE: that only shares the row it finds, and two tries at once would wait for each other.
        database.sql("""
                        INSERT INTO sign_in_gate (gate, failures, last_try_at) VALUES (:gate, 0, :now)
                        ON DUPLICATE KEY UPDATE gate = VALUES(gate)""").param("gate", gate).param("now", Timestamp.from(now)).update();
        // MariaDB assigns from left to right: the lock sees the new count.
        var passed = database.sql("""
                        UPDATE sign_in_gate
                        SET failures = IF(last_try_at < :quiet, 1, failures + 1),
                            last_try_at = :now,
                            locked_until = IF(failures < :tries, NULL, TIMESTAMPADD(SECOND,
                                LEAST(:longest, :first * POW(2, LEAST(failures - :tries, 20))), :now))
                        WHERE gate = :gate AND (locked_until IS NULL OR locked_until <= :now)""")
                .param("quiet", Timestamp.from(now.minus(settings.forgetAfter())))
                .param("now", Timestamp.from(now))
                .param("tries", tries)
                .param("longest", seconds(settings.longestWait()))
                .param("first", seconds(settings.firstWait()))
                .param("gate", gate)
                .update();
        if (passed == 0) {
            throw new SignInDelayed(closedUntil(gate).orElse(now.plus(settings.firstWait())));
        }
    }

    private void takeBack(String gate, int tries) {
        database.sql("""
                        UPDATE sign_in_gate
                        SET failures = GREATEST(failures - 1, 0), locked_until = IF(failures < :tries, NULL, locked_until)
                        WHERE gate = :gate""").param("tries", tries).param("gate", gate).update();
    }

    private Optional<Instant> closedUntil(String gate) {
        return database.sql("SELECT locked_until FROM sign_in_gate WHERE gate = :gate AND locked_until > :now")
                .param("gate", gate)
                .param("now", now())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    private boolean isKnown(String pair) {
        return database.sql("SELECT 1 FROM sign_in_gate WHERE gate = :gate AND last_success_at > :trusted")
                .param("gate", pair)
                .param("trusted", Timestamp.from(clock.instant().minus(settings.trustFor())))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static String pair(String username, String address) {
        return hash("pair", username, network(address));
    }

    private static String account(String username) {
        return hash("account", username, "");
    }

    private static String address(String address) {
        return hash("address", "", network(address));
    }

    /** With IPv6 one person has a whole network of addresses: the first half names the person. */
    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        var groups = address.replaceFirst("%.*", "").split(":", -1);
        var compressed = address.indexOf("::");
        var leading = compressed < 0
                ? groups.length
                : address.substring(0, compressed).split(":").length;
        var network = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            network.append(i < leading ? groups[i] : "0").append(':');
        }
        return network.toString();
    }

    private static String hash(String kind, String username, String address) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(
                            digest.digest((kind + '\n' + username + '\n' + address).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
