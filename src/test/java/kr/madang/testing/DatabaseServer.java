package kr.madang.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The one PostgreSQL server of a test run: a container where Docker answers and has the image, else the embedded one.
 *
 * <p>The environment variable {@code TEST_DB} (container, embedded, auto) overrides the choice. Each Spring context gets
 * a database of its own.
 */
public final class DatabaseServer {

    private static final String IMAGE = "postgres:17";
    private static final DatabaseServer RUNNING = start();

    private final AtomicInteger databases = new AtomicInteger();
    private final String host;
    private final int port;
    private final String password;

    private DatabaseServer(String host, int port, String password) {
        this.host = host;
        this.port = port;
        this.password = password;
    }

    public static DatabaseServer running() {
        return RUNNING;
    }

    /** Creates an empty database and gives its JDBC address. */
    public String newDatabase() {
        String name = "test_" + databases.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(url("postgres"), user(), password);
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return url(name);
    }

    public String user() {
        return "postgres";
    }

    public String password() {
        return password;
    }

    private String url(String database) {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }

    @SuppressWarnings("SystemOut")
    private static DatabaseServer start() {
        boolean container = wantsContainer();
        System.out.println("Tests run on PostgreSQL " + (container ? "in a container (" + IMAGE + ")" : "embedded"));
        return container ? startContainer() : startEmbedded();
    }

    private static boolean wantsContainer() {
        String wish = System.getenv().getOrDefault("TEST_DB", "auto");
        return wish.equals("container") || (wish.equals("auto") && dockerHasImage());
    }

    private static boolean dockerHasImage() {
        try {
            Process inspect = new ProcessBuilder("docker", "image", "inspect", IMAGE)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return inspect.waitFor(5, TimeUnit.SECONDS) && inspect.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @SuppressWarnings("resource")
    private static DatabaseServer startContainer() {
        PostgreSQLContainer container = new PostgreSQLContainer(IMAGE).withUsername("postgres");
        container.start();
        return new DatabaseServer(container.getHost(), container.getMappedPort(5432), container.getPassword());
    }

    private static DatabaseServer startEmbedded() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setRegisterShutdownHook(false)
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
            return new DatabaseServer("127.0.0.1", server.getPort(), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
