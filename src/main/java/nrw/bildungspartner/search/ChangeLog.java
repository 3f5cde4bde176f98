package nrw.bildungspartner.search;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Reads what changed, in the order in which it was written down. */
@Component
class ChangeLog {

    /** No transaction that writes something down takes longer; a number that is missing for longer was rolled back. */
    static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(15);

    /** An index that was not in use for longer is built anew. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final RowMapper<Change> CHANGE = (row, number) -> new Change(
            row.getLong("id"), new Subject(Subject.Kind.valueOf(row.getString("kind")), row.getString("subject")));

    private final JdbcTemplate jdbc;

    ChangeLog(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A subject that has to be read anew. */
    record Change(long id, Subject subject) {}

    /** What was committed after this number, and under those earlier numbers that were still missing. */
    List<Change> since(long id, Collection<Long> missing, int limit) {
        // Numbers only, nothing that anybody typed.
        String late = missing.stream().map(String::valueOf).collect(Collectors.joining(","));
        return jdbc.query(
                "select id, kind, subject from search_change where id > ?"
                        + (late.isEmpty() ? "" : " or id in (" + late + ")") + " order by id limit " + limit,
                CHANGE,
                id);
    }

    /** The last number before which nothing can be on its way any more. */
    long settled() {
        Long id = jdbc.queryForObject(
                "select coalesce(max(id), 0) from search_change where at < utc_timestamp(3) - interval ? second",
                Long.class,
                LONGEST_TRANSACTION.toSeconds());
        return id == null ? 0 : id;
    }

    /** What a number stands for in this database and in no other; empty if it does not know the number. */
    Optional<String> mark(long id) {
        return jdbc
                .queryForList(
                        "select concat(subject, ' ', date_format(at, '%Y%m%d%H%i%s%f')) from search_change where id ="
                                + " ?",
                        String.class, id)
                .stream()
                .findFirst();
    }

    /** Removes what every index that is in use has long read; the newest stays, to know the database by. */
    void forgetOld() {
        Long last = jdbc.queryForObject("select coalesce(max(id), 0) from search_change", Long.class);
        jdbc.update(
                "delete from search_change where at < utc_timestamp(3) - interval ? second and id < ? limit 50000",
                KEPT.toSeconds(),
                last);
    }
}
