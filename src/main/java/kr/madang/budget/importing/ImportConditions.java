package kr.madang.budget.importing;

import java.time.Instant;
import java.time.LocalDate;
import kr.madang.budget.importing.check.ImportKind;
import kr.madang.platform.time.BusinessClock;
import kr.madang.platform.web.BadRequest;
import kr.madang.platform.web.ConditionText;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of the list of imports as they stand in the address.
 *
 * @param q part of a file name
 * @param from first day of the upload in Seoul
 * @param until last day of the upload in Seoul
 */
record ImportConditions(
        @Nullable String state,
        @Nullable String kind,
        @Nullable String q,
        @Nullable String from,
        @Nullable String until) {

    /** Whether there is any. */
    public boolean isAny() {
        return state != null || kind != null || q != null || from != null || until != null;
    }

    /**
     * What is asked for.
     *
     * @throws BadRequest naming what is wrong and what is allowed
     */
    Question question() {
        LocalDate first = from == null ? null : ConditionText.day(from);
        LocalDate last = until == null ? null : ConditionText.day(until);
        if (first != null && last != null && first.isAfter(last)) {
            throw new BadRequest("condition.endsBeforeItStarts", first, last);
        }
        return new Question(
                ConditionText.oneOf(ImportState.values(), state),
                ConditionText.oneOf(ImportKind.values(), kind),
                q == null ? null : q.strip(),
                first == null ? null : startOf(first),
                last == null ? null : startOf(last.plusDays(1)));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(BusinessClock.SEOUL).toInstant();
    }

    /**
     * Which imports are asked for; null is no condition.
     *
     * @param fileName part of it, in upper or lower case
     * @param from uploaded then or later
     * @param before uploaded earlier
     */
    record Question(
            @Nullable ImportState state,
            @Nullable ImportKind kind,
            @Nullable String fileName,
            @Nullable Instant from,
            @Nullable Instant before) {}
}
