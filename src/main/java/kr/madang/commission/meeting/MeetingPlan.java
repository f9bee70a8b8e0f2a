package kr.madang.commission.meeting;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import kr.madang.commission.meeting.MeetingQuery.Detail;
import kr.madang.domain.body.meeting.MeetingForm;
import kr.madang.domain.body.meeting.MeetingKind;
import kr.madang.domain.body.meeting.MeetingTime;
import kr.madang.platform.web.ConditionText;
import org.jspecify.annotations.Nullable;

/**
 * When and where a meeting takes place, as typed.
 *
 * @param month the month alone, as long as the day is not known, e.g. 2019-10
 */
public record MeetingPlan(
        @NotNull @Nullable String body,
        @NotNull @Nullable MeetingKind kind,
        @NotNull @Nullable MeetingForm form,
        @Nullable LocalDate heldOn,

        @Pattern(regexp = "[12][0-9]{3}-(0[1-9]|1[0-2])") @Nullable
        String month,

        @Pattern(regexp = "([01]?[0-9]|2[0-3]):[0-5][0-9]") @Nullable
        String startsAt,

        @Pattern(regexp = "([01]?[0-9]|2[0-3]):[0-5][0-9]") @Nullable
        String endsAt,

        @Nullable LocalDate repliesUntil,
        @Size(max = 200) @Nullable String place,

        @Size(max = 500) @Pattern(regexp = "https?://.+") @Nullable
        String onlineLink,

        @Nullable LocalDate papersDueOn,
        @Nullable Integer version) {

    static MeetingPlan blank(String body) {
        return new MeetingPlan(
                body, MeetingKind.REGULAR, MeetingForm.SITTING, null, null, null, null, null, null, null, null, null);
    }

    static MeetingPlan of(Detail detail) {
        MeetingTime time = detail.time();
        LocalDate month = time.plannedMonth();
        return new MeetingPlan(
                String.valueOf(detail.bodyId()),
                detail.kind(),
                detail.form(),
                time.heldOn(),
                month == null ? null : month.toString().substring(0, 7),
                text(time.startsAt()),
                text(time.endsAt()),
                time.repliesUntil(),
                time.place(),
                time.onlineLink(),
                detail.papersDueOn(),
                detail.version());
    }

    private static @Nullable String text(@Nullable LocalTime time) {
        return time == null ? null : time.toString().substring(0, 5);
    }

    long bodyId() {
        return Objects.requireNonNull(ConditionText.id(body));
    }

    MeetingKind wantedKind() {
        return Objects.requireNonNull(kind);
    }

    MeetingForm wantedForm() {
        return Objects.requireNonNull(form);
    }

    int seenVersion() {
        return Objects.requireNonNullElse(version, -1);
    }

    MeetingTime time() {
        LocalDate first = heldOn == null && month != null ? LocalDate.parse(month + "-01") : null;
        return new MeetingTime(first, heldOn, time(startsAt), time(endsAt), repliesUntil, place, onlineLink);
    }

    private static @Nullable LocalTime time(@Nullable String text) {
        return text == null ? null : LocalTime.parse(text.length() == 4 ? "0" + text : text);
    }
}
