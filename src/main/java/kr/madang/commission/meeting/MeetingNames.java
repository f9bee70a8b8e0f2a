package kr.madang.commission.meeting;

import java.util.Locale;
import kr.madang.domain.body.meeting.MeetingFacts;
import kr.madang.domain.body.meeting.MeetingKind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What meetings are called, e.g. 2019년 제1차 정기회. */
@Component("meetingNames")
public class MeetingNames {

    private final MessageSource messages;

    MeetingNames(MessageSource messages) {
        this.messages = messages;
    }

    public String of(
            MeetingKind kind, kr.madang.domain.body.meeting.MeetingForm form, int year, @Nullable Integer number) {
        String what = messages.getMessage(
                form == kr.madang.domain.body.meeting.MeetingForm.WRITTEN
                        ? "meetingForm.WRITTEN"
                        : "meetingKind." + kind,
                null,
                Locale.KOREAN);
        return number == null
                ? messages.getMessage(
                        "meeting.nameUnnumbered", new Object[] {String.valueOf(year), what}, Locale.KOREAN)
                : messages.getMessage("meeting.name", new Object[] {String.valueOf(year), number, what}, Locale.KOREAN);
    }

    public String of(MeetingQuery.Detail meeting) {
        return of(meeting.kind(), meeting.form(), meeting.year(), meeting.number());
    }

    /** The same from words of the database. */
    public String of(String kind, String form, int year, @Nullable Integer number) {
        return of(MeetingKind.valueOf(kind), kr.madang.domain.body.meeting.MeetingForm.valueOf(form), year, number);
    }

    String subject(MeetingFacts meeting) {
        return meeting.year() + "-" + (meeting.number() == null ? "?" : meeting.number()) + " #" + meeting.id();
    }
}
