package nrw.bildungspartner.workflow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * Creates the engine's tables from the scripts it ships, in the shape it needs on MariaDB: 'utf8' has to mean four bytes
 * (an emoji in a task's name is an error otherwise), and times have to keep their milliseconds (timers fire early
 * otherwise). Both can only be had before there is data, so the engine does not create its tables by itself.
 */
@Component
class V1__EngineTables extends BaseJavaMigration {

    private static final List<String> SCRIPTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public void migrate(Context context) throws Exception {
        Connection connection = context.getConnection();
        try (Statement statement = connection.createStatement()) {
            dropUnfinished(statement);
            statement.execute("SET SESSION old_mode = ''");
            for (String script : SCRIPTS) {
                ScriptUtils.executeSqlScript(connection, new ByteArrayResource(withMilliseconds(script)));
            }
        }
    }

    private static byte[] withMilliseconds(String script) throws IOException {
        return new ClassPathResource("org/camunda/bpm/engine/db/create/activiti.mysql.create." + script + ".sql")
                .getContentAsString(StandardCharsets.UTF_8)
                .replaceAll("(?i)\\b(datetime|timestamp)\\b(?!\\s*\\()", "$1(3)")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** MariaDB commits each table by itself: a start that was killed in here left tables that hold nothing yet. */
    private static void dropUnfinished(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found = statement.executeQuery("""
                SELECT table_name FROM information_schema.tables
                WHERE table_schema = DATABASE() AND table_name LIKE 'ACT\\_%'""")) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        statement.execute("SET SESSION foreign_key_checks = 0");
        for (String table : tables) {
            statement.execute("DROP TABLE " + table);
        }
        statement.execute("SET SESSION foreign_key_checks = 1");
    }
}
