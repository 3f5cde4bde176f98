package nrw.bildungspartner.intake.proposing;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** What papers may say of the open cases, to be found by value. */
@Component
class CaseClues {

    private static final int LONGEST = 200;

    private final NamedParameterJdbcTemplate database;

    CaseClues(NamedParameterJdbcTemplate database) {
        this.database = database;
    }

    enum Kind {
        NUMBER,
        ADDRESS,
        WORD
    }

    record Clue(Kind kind, String value) {}

    /** From now on these are a case's clues; nothing is written where they are so already. */
    void keep(String reference, Set<Clue> clues) {
        Set<Clue> fit = new HashSet<>(clues);
        fit.removeIf(clue -> clue.value().isBlank() || clue.value().length() > LONGEST);
        Set<Clue> known = new HashSet<>(database.query(
                "select kind, value from case_clue where reference = :reference",
                new MapSqlParameterSource("reference", reference),
                (row, at) -> new Clue(Kind.valueOf(row.getString(1)), row.getString(2))));
        update(
                "delete from case_clue where kind = :kind and value = :value and reference = :reference",
                reference,
                known.stream().filter(clue -> !fit.contains(clue)).toList());
        update(
                "insert into case_clue (kind, value, reference) values (:kind, :value, :reference)",
                reference,
                fit.stream().filter(clue -> !known.contains(clue)).toList());
    }

    /** The cases that have one of these, those that have most of them first. */
    List<String> casesWith(Kind kind, Collection<String> values, int most) {
        if (values.isEmpty()) {
            return List.of();
        }
        return database.queryForList(
                """
                select reference from case_clue where kind = :kind and value in (:values)
                group by reference order by count(*) desc, reference desc limit :most
                """,
                new MapSqlParameterSource("kind", kind.name())
                        .addValue("values", values)
                        .addValue("most", most),
                String.class);
    }

    boolean isEmpty() {
        return database.queryForList("select 1 from case_clue limit 1", new MapSqlParameterSource(), Integer.class)
                .isEmpty();
    }

    private void update(String statement, String reference, List<Clue> clues) {
        if (!clues.isEmpty()) {
            database.batchUpdate(
                    statement,
                    clues.stream()
                            .map(clue -> new MapSqlParameterSource("reference", reference)
                                    .addValue("kind", clue.kind().name())
                                    .addValue("value", clue.value()))
                            .toArray(SqlParameterSource[]::new));
        }
    }
}
