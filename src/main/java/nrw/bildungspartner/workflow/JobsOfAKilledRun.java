package nrw.bildungspartner.workflow;

import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Gives jobs back that a killed run had taken, before the engine starts: they would wait ten minutes otherwise, until
 * their lock runs out. Only with the embedded database, which no second node can be using.
 */
@Component
@ConditionalOnProperty(name = "spring.datasource.url", havingValue = "none is set", matchIfMissing = true)
class JobsOfAKilledRun implements Callback {

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try (Statement statement = context.getConnection().createStatement()) {
            statement.executeUpdate("UPDATE ACT_RU_JOB SET LOCK_OWNER_ = NULL, LOCK_EXP_TIME_ = NULL"
                    + " WHERE LOCK_OWNER_ IS NOT NULL");
        } catch (SQLException e) {
            throw new IllegalStateException("Could not give back the jobs of a killed run", e);
        }
    }

    @Override
    public String getCallbackName() {
        return "jobs of a killed run";
    }
}
