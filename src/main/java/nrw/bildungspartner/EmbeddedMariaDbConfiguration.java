package nrw.bildungspartner;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** What the application stands on: the clock, the data directory and, without any setting, a database of its own. */
@Configuration(proxyBeanMethods = false)
class EmbeddedMariaDbConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    DataDirectory dataDirectory(@Value("${bildungspartner.data-dir}") Path path) {
        return new DataDirectory(path);
    }

    @Bean
    @Conditional(NoDatabaseIsSet.class)
    EmbeddedMariaDb embeddedMariaDb(DataDirectory dataDirectory) {
        return new EmbeddedMariaDb(dataDirectory.resolve("mariadb"));
    }

    @Bean
    @Conditional(NoDatabaseIsSet.class)
    JdbcConnectionDetails embeddedConnection(EmbeddedMariaDb database) {
        return new JdbcConnectionDetails() {

            @Override
            public String getUsername() {
                return database.username();
            }

            @Override
            public String getPassword() {
                return database.password();
            }

            @Override
            public String getJdbcUrl() {
                return database.url();
            }
        };
    }

    @Bean
    @Conditional(NoDatabaseIsSet.class)
    FlywayMigrationStrategy embeddedMigration(EmbeddedMariaDb database) {
        return flyway -> {
            flyway.migrate();
            database.tablesAreComplete();
        };
    }

    static final class NoDatabaseIsSet extends NoneNestedConditions {

        NoDatabaseIsSet() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnProperty("spring.datasource.url")
        static final class DatabaseIsSet {}
    }
}
