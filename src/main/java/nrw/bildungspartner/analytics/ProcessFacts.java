package nrw.bildungspartner.analytics;

import java.sql.Timestamp;
import java.time.Instant;
import nrw.bildungspartner.agreement.Agreements;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what the processes do, in the transaction in which they do it: what is rolled back was never counted.
 * Telling the same fact twice counts it once.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ProcessFacts {

    private final JdbcClient jdbc;
    private final Agreements agreements;

    ProcessFacts(JdbcClient jdbc, Agreements agreements) {
        this.jdbc = jdbc;
        this.agreements = agreements;
    }

    /** A process began; to be told before its activities. */
    public void processStarted(ProcessFact start) {
        Place place = placeOf(start.reference());
        jdbc.sql("""
                INSERT INTO process_fact (process_instance_id, process_key, process_version, reference,
                    initiative, district, started_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE process_version = process_version""")
                .params(
                        start.processInstanceId(),
                        start.processKey(),
                        start.processVersion(),
                        start.reference(),
                        place.initiative(),
                        place.district(),
                        Timestamp.from(start.startedAt()))
                .update();
    }

    /** @param canceled whether it was broken off from outside instead of running to one of its ends */
    public void processEnded(String processInstanceId, Instant at, boolean canceled) {
        jdbc.sql("""
                UPDATE process_fact SET ended_at = ?, canceled = ?
                WHERE process_instance_id = ? AND ended_at IS NULL""").params(Timestamp.from(at), canceled, processInstanceId).update();
    }

    /** A process turned out to be about this agreement, which was not known when it began. */
    public void processConcerns(String processInstanceId, String reference) {
        Place place = placeOf(reference);
        jdbc.sql("UPDATE activity_fact SET reference = ?, initiative = ?, district = ? WHERE process_instance_id = ?")
                .params(reference, place.initiative(), place.district(), processInstanceId)
                .update();
        jdbc.sql("""
                UPDATE process_fact SET reference = ?, initiative = ?, district = ?
                WHERE process_instance_id = ?""")
                .params(reference, place.initiative(), place.district(), processInstanceId)
                .update();
    }

    public void activityStarted(ActivityFact start) {
        jdbc.sql("""
                INSERT INTO activity_fact (activity_instance_id, process_instance_id, process_key, process_version,
                    activity_id, name, type, started_at, reference, initiative, district, process_started_at, again)
                SELECT ?, ?, ?, ?, ?, ?, ?, ?, coalesce(p.reference, ?),
                    coalesce(p.initiative, ''), coalesce(p.district, ''), coalesce(p.started_at, ?),
                    EXISTS (SELECT 1 FROM activity_fact a WHERE a.process_instance_id = ? AND a.activity_id = ?)
                FROM (SELECT 1) one LEFT JOIN process_fact p ON p.process_instance_id = ?
                ON DUPLICATE KEY UPDATE activity_fact.process_version = activity_fact.process_version""")
                .params(
                        start.activityInstanceId(),
                        start.processInstanceId(),
                        start.processKey(),
                        start.processVersion(),
                        start.activityId(),
                        start.name(),
                        start.type(),
                        Timestamp.from(start.startedAt()),
                        start.reference(),
                        Timestamp.from(start.startedAt()),
                        start.processInstanceId(),
                        start.activityId(),
                        start.processInstanceId())
                .update();
    }

    /** @param canceled whether it was broken off, by a timer or by the end of its process for instance */
    public void activityEnded(String activityInstanceId, Instant at, boolean canceled) {
        jdbc.sql("""
                UPDATE activity_fact SET ended_at = ?, canceled = ?
                WHERE activity_instance_id = ? AND ended_at IS NULL""").params(Timestamp.from(at), canceled, activityInstanceId).update();
    }

    private Place placeOf(@Nullable String reference) {
        return reference == null
                ? Place.UNKNOWN
                : agreements.find(reference).map(Place::of).orElse(Place.UNKNOWN);
    }
}
