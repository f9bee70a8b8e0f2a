package kr.madang.domain.body.meeting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What others may know of a meeting at a moment. */
public record MeetingFacts(
        long id,
        long bodyId,
        MeetingForm form,
        int year,
        @Nullable Integer number,
        MeetingState state,
        MeetingTime time,
        @Nullable LocalDate papersDueOn,
        @Nullable Long presiderId) {

    /** The day, which a meeting has once it is notified. */
    public LocalDate day() {
        return time.first();
    }

    public boolean isWritten() {
        return form == MeetingForm.WRITTEN;
    }
}
