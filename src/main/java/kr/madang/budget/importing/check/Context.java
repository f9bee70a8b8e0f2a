package kr.madang.budget.importing.check;

import java.util.Locale;
import kr.madang.platform.job.JobProgress;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the check of one file works with.
 *
 * @param lookups statements outside the staging transaction, which is busy while rows are copied in
 */
record Context(Staging staging, JdbcClient lookups, Words words, Errors errors, JobProgress progress) {

    private static final int EVERY = 1_024;

    /** An amount as sentences show it. */
    static String won(long amount) {
        return (amount < 0 ? "\u25b3" : "") + String.format(Locale.KOREAN, "%,d", Math.abs(amount));
    }

    /** Tells the progress every now and then. */
    void rowsRead(long rows) {
        if (rows % EVERY == 0) {
            progress.reached(rows);
        }
    }
}
