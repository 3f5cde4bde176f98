package nrw.bildungspartner.analytics;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import nrw.bildungspartner.agreement.Agreement;
import nrw.bildungspartner.agreement.Agreements;
import nrw.bildungspartner.agreement.MilestoneReached;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down which agreement reached which milestone, each once; in the transaction of the step. */
@Component
class MilestoneFacts {

    private final JdbcClient jdbc;
    private final Agreements agreements;

    MilestoneFacts(JdbcClient jdbc, Agreements agreements) {
        this.jdbc = jdbc;
        this.agreements = agreements;
    }

    @EventListener
    void reached(MilestoneReached milestone) {
        Agreement agreement = agreements.get(milestone.reference());
        Place place = Place.of(agreement);
        jdbc.sql("""
                INSERT INTO milestone_fact (reference, state, reached_at, begun_at, initiative, district)
                VALUES (?, ?, ?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE initiative = VALUE(initiative), district = VALUE(district)""")
                .params(
                        milestone.reference(),
                        milestone.state().name(),
                        Timestamp.from(milestone.at()),
                        Timestamp.from(agreement.issuedAt()),
                        place.initiative(),
                        place.district())
                .update();
        follow(milestone.reference(), place);
    }

    /**
     * A blank's district is only known once somebody told what it says: earlier facts follow. An update locks every
     * row that it looks at, also those it leaves alone, and among them are those of a process that somebody else
     * moves on: so it is looked first, without a lock, and locked in the order in which the engine tells its facts.
     * What slips through between looking and locking follows at the next milestone.
     */
    private void follow(String reference, Place place) {
        String elsewhere = " WHERE reference = :reference AND (initiative <> :initiative OR district <> :district)";
        Map<String, String> values =
                Map.of("reference", reference, "initiative", place.initiative(), "district", place.district());
        for (String table : List.of("activity_fact", "process_fact", "milestone_fact")) {
            if (jdbc.sql("SELECT EXISTS (SELECT 1 FROM " + table + elsewhere + ")")
                    .params(values)
                    .query(Boolean.class)
                    .single()) {
                jdbc.sql("UPDATE " + table + " SET initiative = :initiative, district = :district" + elsewhere)
                        .params(values)
                        .update();
            }
        }
    }
}
