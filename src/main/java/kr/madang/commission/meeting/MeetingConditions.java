package kr.madang.commission.meeting;

import kr.madang.domain.body.meeting.MeetingState;
import kr.madang.platform.web.ConditionText;
import org.jspecify.annotations.Nullable;

/** The conditions of the list of meetings as they stand in the address. */
public record MeetingConditions(
        @Nullable String body,
        @Nullable String year,
        @Nullable String state) {

    @Nullable
    Long wantedBody() {
        return ConditionText.id(body);
    }

    @Nullable
    Integer wantedYear() {
        return year == null ? null : ConditionText.year(year);
    }

    @Nullable
    String wantedState() {
        MeetingState wanted = ConditionText.oneOf(MeetingState.values(), state);
        return wanted == null ? null : wanted.name();
    }
}
