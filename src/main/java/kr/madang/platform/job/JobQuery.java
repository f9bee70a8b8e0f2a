package kr.madang.platform.job;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how far jobs are, for progress pages. */
@Component
public class JobQuery {

    private final JdbcClient jdbc;

    JobQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<View> find(long id) {
        return jdbc.sql("select id, kind, state, done, total, message_key, cancel_requested from job where id = :id")
                .param("id", id)
                .query((row, number) -> new View(
                        row.getLong("id"),
                        row.getString("kind"),
                        JobState.valueOf(row.getString("state")),
                        row.getLong("done"),
                        row.getLong("total"),
                        row.getString("message_key"),
                        row.getBoolean("cancel_requested")))
                .optional();
    }

    /**
     * A job as shown.
     *
     * @param done in the unit the work counts in
     * @param total zero while it is not known
     */
    public record View(
            long id,
            String kind,
            JobState state,
            long done,
            long total,
            @Nullable String messageKey,
            boolean cancelRequested) {

        public boolean isRunning() {
            return !state.isFinal();
        }

        /** Whole per cent, never 100 before the end. */
        public long percent() {
            return total <= 0 ? 0 : Math.min(99, done * 100 / total);
        }
    }
}
