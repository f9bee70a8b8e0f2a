package kr.madang.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts the statements that query classes send to the database while something is done. */
public final class SqlCount {

    private SqlCount() {}

    /** Something that is done. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    /** What beats beside every test, whatever it does: signs of life of jobs, the outbox, scheduled duties. */
    private static final Pattern BACKGROUND = Pattern.compile(".*pulse.*|mail.*|scheduling-.*");

    /** The statements with that word in them, as JdbcTemplate sent them. */
    public static List<String> of(String word, Work work) throws Exception {
        Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        ListAppender<ILoggingEvent> statements = new ListAppender<>();
        Level before = logger.getLevel();
        boolean additive = logger.isAdditive();
        statements.start();
        logger.addAppender(statements);
        logger.setAdditive(false);
        logger.setLevel(Level.DEBUG);
        try {
            work.run();
        } finally {
            logger.setLevel(before);
            logger.setAdditive(additive);
            logger.detachAppender(statements);
        }
        return statements.list.stream()
                .filter(event -> !BACKGROUND.matcher(event.getThreadName()).matches())
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> message.startsWith("Executing prepared SQL statement") && message.contains(word))
                .toList();
    }
}
