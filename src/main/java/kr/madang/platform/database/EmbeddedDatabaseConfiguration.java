package kr.madang.platform.database;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the database where no {@code spring.datasource.url} is given. */
final class EmbeddedDatabaseConfiguration {

    private static final String EMBEDDED_SERVER = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";

    private EmbeddedDatabaseConfiguration() {}

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "none")
    @ConditionalOnClass(name = EMBEDDED_SERVER)
    static class WithEmbeddedServer {

        private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

        @Bean
        EmbeddedDatabase embeddedDatabase(@Value("${madang.data-folder:data}") String folder) {
            EmbeddedDatabase database = EmbeddedDatabase.startIn(Path.of(folder));
            LOG.info("Embedded PostgreSQL keeps its data in {}", Path.of(folder).toAbsolutePath());
            return database;
        }

        @Bean
        JdbcConnectionDetails connectionToEmbeddedDatabase(EmbeddedDatabase database) {
            return new Connection(database.jdbcUrl(), EmbeddedDatabase.OWNER, database.password());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "none")
    @ConditionalOnMissingClass(EMBEDDED_SERVER)
    static class WithoutEmbeddedServer {

        @Bean
        JdbcConnectionDetails noDatabase() {
            throw new DatabaseNotConfigured();
        }
    }

    record Connection(String url, String username, String password) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String getUsername() {
            return username;
        }

        @Override
        public String getPassword() {
            return password;
        }
    }
}
