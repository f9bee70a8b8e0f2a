package kr.madang.commission.meeting;

import java.time.LocalDate;
import java.util.List;
import kr.madang.domain.body.meeting.MeetingForm;
import kr.madang.domain.body.meeting.MeetingKind;
import kr.madang.domain.body.meeting.MeetingTime;
import kr.madang.domain.shared.DomainRuleViolation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans the regular meetings of a year at once (연간 회의 일정). */
@Service
class CalendarPlanning {

    private final MeetingPlanning planning;
    private final JdbcClient jdbc;

    CalendarPlanning(MeetingPlanning planning, JdbcClient jdbc) {
        this.planning = planning;
        this.jdbc = jdbc;
    }

    /**
     * Plans a regular meeting in each month that has none yet.
     *
     * @return how many were planned
     * @throws DomainRuleViolation when every month has one already
     */
    @Transactional
    public int plan(CalendarForm form) {
        jdbc.sql("select pg_advisory_xact_lock(43, cast(:body as integer))")
                .param("body", form.bodyId())
                .query((row, number) -> number)
                .list();
        List<LocalDate> free =
                form.days().filter(day -> !hasMeeting(form.bodyId(), day)).toList();
        if (free.isEmpty()) {
            throw new DomainRuleViolation("meetingCalendar.nothingToPlan");
        }
        free.forEach(day -> planning.plan(
                form.bodyId(),
                MeetingKind.REGULAR,
                MeetingForm.SITTING,
                new MeetingTime(null, day, form.time(), null, null, form.place(), null),
                null));
        return free.size();
    }

    private boolean hasMeeting(long bodyId, LocalDate day) {
        return jdbc.sql("""
                        select exists (select 1 from meeting where body_id = :body and kind = 'REGULAR' and state <> 'CANCELLED'
                            and date_trunc('month', coalesce(held_on, planned_month)) = date_trunc('month', cast(:day as date)))
                        """)
                .param("body", bodyId)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }
}
