package kr.madang.platform.task;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody has to do.
 *
 * @param what what is to be done, e.g. a review
 * @param subject what it is to be done with
 * @param href where it is done
 * @param since since when it waits; unknown where it comes from the calendar
 * @param dueOn the last day on which it is in time, if there is one
 */
public record Task(
        String what,
        String subject,
        String href,
        @Nullable Instant since,
        @Nullable LocalDate dueOn) {

    /** Whether the day has passed. */
    public boolean isOverdue(LocalDate today) {
        return dueOn != null && today.isAfter(dueOn);
    }
}
