package kr.madang.platform.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import kr.madang.platform.time.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Hands waiting mails to whoever sends them. A mail is claimed for some minutes by the database's clock, which all
 * servers share, before anything is sent; only the holder of the claim settles it.
 */
@Component
class OutboxTable {

    static final int MOST_TRIES = 10;

    /** Longer than a mail server may take by the time limits of the connection. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final Duration[] PAUSES = {
        Duration.ofMinutes(1),
        Duration.ofMinutes(5),
        Duration.ofMinutes(30),
        Duration.ofHours(2),
        Duration.ofHours(4),
        Duration.ofHours(8),
        Duration.ofHours(12),
        Duration.ofHours(24),
        Duration.ofHours(24)
    };

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    OutboxTable(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A claimed mail.
     *
     * @param address null for an account without one
     * @param tries with this one
     */
    record Letter(
            long id, UUID messageId, UUID lease, @Nullable String address, String subject, String content, int tries) {}

    /** The next mail that is due and that nobody else is sending. */
    Optional<Letter> claim() {
        return jdbc.sql("""
                        update mail_outbox o
                        set lease = gen_random_uuid(), tries = least(tries + 1, :most),
                            leased_until = clock_timestamp() + make_interval(secs => :seconds)
                        where id = (
                            select id from mail_outbox
                            where state = 'WAITING' and due_at <= clock_timestamp()
                              and (leased_until is null or leased_until < clock_timestamp())
                            order by due_at, id limit 1 for update skip locked)
                        returning id, message_id, lease, subject, content, tries,
                                  coalesce(address, (select a.address from account_address a where a.account_id = o.account_id)) as address
                        """)
                .param("most", MOST_TRIES)
                .param("seconds", LEASE.toSeconds())
                .query(OutboxTable::letter)
                .optional();
    }

    void sent(Letter letter) {
        settle(letter, "SENT", null);
    }

    void failed(Letter letter, String why) {
        if (letter.tries() >= MOST_TRIES) {
            settle(letter, "GIVEN_UP", why);
            return;
        }
        jdbc.sql("""
                        update mail_outbox set lease = null, leased_until = null, failure = :why,
                            due_at = clock_timestamp() + make_interval(secs => :seconds)
                        where id = :id and lease = :lease
                        """)
                .param("why", why)
                .param("seconds", PAUSES[Math.min(letter.tries(), PAUSES.length) - 1].toSeconds())
                .param("id", letter.id())
                .param("lease", letter.lease())
                .update();
    }

    /** Ends the tries at once: waiting would not help. */
    void givenUp(Letter letter, String why) {
        settle(letter, "GIVEN_UP", why);
    }

    private void settle(Letter letter, String state, @Nullable String why) {
        jdbc.sql("""
                        update mail_outbox
                        set state = :state, failure = :why, settled_at = :now, lease = null, leased_until = null
                        where id = :id and lease = :lease
                        """)
                .param("state", state)
                .param("why", why)
                .param("now", Timestamp.from(clock.now()))
                .param("id", letter.id())
                .param("lease", letter.lease())
                .update();
    }

    private static Letter letter(ResultSet row, int number) throws SQLException {
        return new Letter(
                row.getLong("id"),
                row.getObject("message_id", UUID.class),
                row.getObject("lease", UUID.class),
                row.getString("address"),
                row.getString("subject"),
                row.getString("content"),
                row.getInt("tries"));
    }
}
