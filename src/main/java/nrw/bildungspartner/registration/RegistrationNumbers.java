package nrw.bildungspartner.registration;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts registrations of a year and changes of all time. The row counted on is locked until the transaction ends: who
 * comes second waits, a rollback leaves no gap, and what counted higher was committed later.
 */
@Component
class RegistrationNumbers {

    private static final String REVISION = "revision";

    private final JdbcClient jdbc;

    RegistrationNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number of this year; the row's lock makes other registrations wait. */
    String next(int year) {
        return "BPNRW-%04d-%05d".formatted(year, count("number-" + year));
    }

    long nextRevision() {
        return count(REVISION);
    }

    /** Waits until no other registration or change is under way. */
    void queueUp() {
        jdbc.sql("SELECT last FROM registration_counter WHERE name = ? FOR UPDATE")
                .param(REVISION)
                .query(Long.class)
                .single();
    }

    private long count(String name) {
        jdbc.sql("INSERT INTO registration_counter (name, last) VALUES (?, 1) ON DUPLICATE KEY UPDATE last = last + 1")
                .param(name)
                .update();
        return jdbc.sql("SELECT last FROM registration_counter WHERE name = ?")
                .param(name)
                .query(Long.class)
                .single();
    }
}
