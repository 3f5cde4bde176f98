package nrw.bildungspartner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ApplicationTest
class ApplicationStartTests {

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void theEnginesTablesAreCaseSensitiveUtf8OfFourBytes() {
        assertThat(jdbc.queryForList(
                        "SELECT DISTINCT table_collation FROM information_schema.tables"
                                + " WHERE table_schema = DATABASE() AND table_name LIKE 'ACT\\_%'",
                        String.class))
                .containsExactly("utf8mb4_bin");
    }

    @Test
    void theEnginesTimesKeepTheirMilliseconds() {
        assertThat(jdbc.queryForObject(
                        "SELECT count(*) FROM information_schema.columns WHERE table_schema = DATABASE()"
                                + " AND table_name LIKE 'ACT\\_%' AND data_type IN ('datetime', 'timestamp')"
                                + " AND datetime_precision <> 3",
                        Integer.class))
                .isZero();
    }
}
