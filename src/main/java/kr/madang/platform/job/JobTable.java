package kr.madang.platform.job;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import kr.madang.platform.time.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of table job. Each call is a statement of its own, so that other sessions see it at once. */
@Component
class JobTable {

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    JobTable(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long queue(String kind, String subject, @Nullable Long startedBy) {
        return jdbc.sql("""
                        insert into job (kind, subject, state, started_by, queued_at, heartbeat_at)
                        values (:kind, :subject, 'QUEUED', :startedBy, :now, clock_timestamp()) returning id
                        """)
                .param("kind", kind)
                .param("subject", subject)
                .param("startedBy", startedBy)
                .param("now", Timestamp.from(clock.now()))
                .query(Long.class)
                .single();
    }

    /** Whether the job may begin; false when it was cancelled or given up while it waited. */
    boolean begin(long id) {
        return jdbc.sql("""
                        update job set state = 'RUNNING', started_at = :now, heartbeat_at = clock_timestamp()
                        where id = :id and state = 'QUEUED' and not cancel_requested
                        """)
                        .param("id", id)
                        .param("now", Timestamp.from(clock.now()))
                        .update()
                == 1;
    }

    /** Writes down how far the job is and says whether it is to go on. */
    boolean beat(long id, long done, long total) {
        return jdbc.sql("""
                        update job set done = :done, total = :total, heartbeat_at = clock_timestamp()
                        where id = :id and finished_at is null returning not cancel_requested
                        """)
                .param("id", id)
                .param("done", done)
                .param("total", total)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    boolean finish(long id, JobState state, @Nullable String messageKey) {
        return jdbc.sql("""
                        update job set state = :state, finished_at = :now, message_key = :messageKey
                        where id = :id and finished_at is null
                        """)
                        .param("id", id)
                        .param("state", state.name())
                        .param("now", Timestamp.from(clock.now()))
                        .param("messageKey", messageKey)
                        .update()
                == 1;
    }

    void requestCancel(long id) {
        jdbc.sql("update job set cancel_requested = true where id = :id and finished_at is null")
                .param("id", id)
                .update();
    }

    /** Marks jobs as failed whose server has not been heard of for so long; by the database's clock, which all share. */
    List<JobFinished> giveUpLost(Duration lease) {
        return jdbc.sql("""
                        update job set state = 'FAILED', finished_at = :now, message_key = 'job.lost'
                        where finished_at is null and heartbeat_at < clock_timestamp() - make_interval(secs => :seconds)
                        returning id, kind, subject
                        """)
                .param("now", Timestamp.from(clock.now()))
                .param("seconds", lease.toSeconds())
                .query((row, number) -> new JobFinished(
                        row.getLong("id"), row.getString("kind"), row.getString("subject"), JobState.FAILED, true))
                .list();
    }
}
