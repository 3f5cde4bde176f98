package nrw.bildungspartner.analytics;

import java.sql.Timestamp;
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

    /** A blank's district is only known once somebody told what it says: earlier facts follow. */
    private void follow(String reference, Place place) {
        for (String table : new String[] {"milestone_fact", "process_fact", "activity_fact"}) {
            jdbc.sql("UPDATE " + table + " SET initiative = :initiative, district = :district"
                            + " WHERE reference = :reference AND (initiative <> :initiative OR district <> :district)")
                    .param("initiative", place.initiative())
                    .param("district", place.district())
                    .param("reference", reference)
                    .update();
        }
    }
}
