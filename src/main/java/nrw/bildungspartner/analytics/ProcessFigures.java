package nrw.bildungspartner.analytics;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nrw.bildungspartner.analytics.ProcessReport.Activity;
import nrw.bildungspartner.analytics.ProcessReport.Cycle;
import nrw.bildungspartner.analytics.ProcessReport.Instances;
import nrw.bildungspartner.analytics.ProcessReport.Seconds;
import nrw.bildungspartner.shell.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts and times of a process and its activities. A percentile is the smallest time that at least this share of the
 * cases did not exceed (nearest rank), so it is always a time that really happened.
 */
@Service
@Transactional(readOnly = true)
public class ProcessFigures {

    private static final String PERCENTILES = """
            COUNT(millis), AVG(millis),
            MAX(CASE WHEN place <= CEIL(0.50 * done) THEN millis END),
            MAX(CASE WHEN place <= CEIL(0.90 * done) THEN millis END),
            MAX(CASE WHEN place <= CEIL(0.99 * done) THEN millis END)
            """;

    private final JdbcClient jdbc;
    private final ProcessDiagrams diagrams;

    ProcessFigures(JdbcClient jdbc, ProcessDiagrams diagrams) {
        this.jdbc = jdbc;
        this.diagrams = diagrams;
    }

    /** @throws NotFound if there is no such process */
    public ProcessReport of(String key, Scope scope) {
        int version = diagrams.of(key)
                .map(ProcessDiagrams.Diagram::version)
                .orElseThrow(() -> new NotFound("analytics.no-such-process"));
        Instances instances = instances(key, scope);
        return new ProcessReport(
                key, version, instances, activities(key, scope), cycle(key, scope), rework(key, scope, instances));
    }

    private Instances instances(String key, Scope scope) {
        List<Object> parameters = new ArrayList<>(List.of(key));
        return jdbc.sql("""
                SELECT COUNT(*),
                    COALESCE(SUM(millis IS NOT NULL AND NOT canceled), 0),
                    COALESCE(SUM(millis IS NULL AND NOT canceled), 0)
                FROM process_fact WHERE process_key = ?""" + scope.conditions("started_at", parameters))
                .params(parameters)
                .query((row, no) -> new Instances(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
    }

    private List<Activity> activities(String key, Scope scope) {
        List<Object> parameters = new ArrayList<>(List.of(key));
        String facts = "SELECT activity_id, millis, ROW_NUMBER() OVER (PARTITION BY activity_id, millis IS NULL"
                + " ORDER BY millis) AS place, COUNT(millis) OVER (PARTITION BY activity_id) AS done"
                + " FROM activity_fact WHERE process_key = ? AND NOT canceled"
                + scope.conditions("process_started_at", parameters);
        return jdbc.sql("SELECT activity_id, COUNT(*) - COUNT(millis), " + PERCENTILES + " FROM (" + facts
                        + ") facts GROUP BY activity_id ORDER BY activity_id")
                .params(parameters)
                .query((row, no) -> activity(key, row))
                .list();
    }

    private Activity activity(String key, ResultSet row) throws SQLException {
        String id = row.getString(1);
        Label label = jdbc.sql("""
                SELECT name, type FROM activity_fact WHERE process_key = ? AND activity_id = ?
                ORDER BY process_version DESC LIMIT 1""")
                .params(key, id)
                .query((named, no) -> new Label(named.getString(1), named.getString(2)))
                .single();
        Seconds seconds = new Seconds(seconds(row, 5), seconds(row, 6), seconds(row, 7), seconds(row, 4));
        return new Activity(
                id,
                label.name == null || label.name.isBlank() ? id : label.name,
                label.type,
                row.getLong(3),
                row.getLong(2),
                seconds);
    }

    private Cycle cycle(String key, Scope scope) {
        List<Object> parameters = new ArrayList<>(List.of(key));
        String facts = "SELECT millis, ROW_NUMBER() OVER (ORDER BY millis) AS place, COUNT(*) OVER () AS done"
                + " FROM process_fact WHERE process_key = ? AND NOT canceled AND millis IS NOT NULL"
                + scope.conditions("started_at", parameters);
        return jdbc.sql("SELECT " + PERCENTILES + " FROM (" + facts + ") facts")
                .params(parameters)
                .query((row, no) -> new Cycle(seconds(row, 3), seconds(row, 4), seconds(row, 5)))
                .single();
    }

    /** The share of cases in which a person did the same step more than once. */
    private double rework(String key, Scope scope, Instances instances) {
        if (instances.started() == 0) {
            return 0;
        }
        List<Object> parameters = new ArrayList<>(List.of(key));
        long again = jdbc.sql("SELECT COUNT(DISTINCT process_instance_id) FROM (SELECT process_instance_id"
                        + " FROM activity_fact WHERE process_key = ? AND type = 'userTask'"
                        + scope.conditions("process_started_at", parameters)
                        + " GROUP BY process_instance_id, activity_id HAVING COUNT(*) > 1) again")
                .params(parameters)
                .query(Long.class)
                .single();
        return (double) again / instances.started();
    }

    private static @Nullable Double seconds(ResultSet row, int column) throws SQLException {
        BigDecimal millis = row.getBigDecimal(column);
        return Optional.ofNullable(millis)
                .map(it -> Math.round(it.doubleValue()) / 1000.0)
                .orElse(null);
    }

    private record Label(@Nullable String name, String type) {}
}
