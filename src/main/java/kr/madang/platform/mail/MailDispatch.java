package kr.madang.platform.mail;

import jakarta.annotation.PreDestroy;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import kr.madang.platform.mail.OutboxTable.Letter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/**
 * Sends what lies in the outbox, one mail after the other, on each server by itself.
 *
 * <p>A mail goes out twice only if its server dies between handing it over and writing that down; then it carries the
 * same message id.
 */
@Component
class MailDispatch {

    private static final Logger LOG = LoggerFactory.getLogger(MailDispatch.class);
    private static final Duration BEAT = Duration.ofSeconds(10);

    /** A server that refuses one mail after the other is asked again with the next beat. */
    private static final int FAILURES_IN_A_ROW = 3;

    private static final int LONGEST_FAILURE = 300;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>]+@[^\\s<>]+");

    private final OutboxTable table;
    private final MailServer server;
    private final ScheduledExecutorService pulse = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "mail-pulse");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean shuttingDown;

    MailDispatch(OutboxTable table, MailServer server) {
        this.table = table;
        this.server = server;
    }

    @EventListener(ContextRefreshedEvent.class)
    void startPulse() {
        if (server.isConfigured()) {
            pulse.scheduleWithFixedDelay(this::beat, 0, BEAT.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @PreDestroy
    void shutDown() throws InterruptedException {
        shuttingDown = true;
        pulse.shutdown();
        if (!pulse.awaitTermination(BEAT.toSeconds(), TimeUnit.SECONDS)) {
            pulse.shutdownNow();
        }
    }

    /** Sends what is due; open to tests. */
    void sendDue() {
        int failures = 0;
        while (server.isConfigured() && !shuttingDown && failures < FAILURES_IN_A_ROW) {
            Optional<Letter> next = table.claim();
            if (next.isEmpty()) {
                return;
            }
            failures = isSent(next.get()) ? 0 : failures + 1;
        }
    }

    private boolean isSent(Letter letter) {
        String address = letter.address();
        if (address == null) {
            table.givenUp(letter, "NO_ADDRESS");
            return true;
        }
        try {
            server.send(letter, address);
        } catch (MessagingException | RuntimeException failure) {
            String why = reason(failure);
            LOG.warn(
                    "Mail {} could not be sent, try {} of {}: {}",
                    letter.id(),
                    letter.tries(),
                    OutboxTable.MOST_TRIES,
                    why);
            table.failed(letter, why);
            return false;
        }
        table.sent(letter);
        return true;
    }

    private void beat() {
        try {
            sendDue();
        } catch (RuntimeException failure) {
            LOG.warn("The outbox could not be read", failure);
        }
    }

    /** What the server said, on one line and without addresses. */
    private static String reason(Exception failure) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
        String said = cause.getClass().getSimpleName() + ": " + cause.getMessage();
        String plain = ADDRESS.matcher(said)
                .replaceAll("***")
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
        return plain.substring(0, Math.min(plain.length(), LONGEST_FAILURE));
    }
}
