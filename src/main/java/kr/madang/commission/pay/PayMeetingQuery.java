package kr.madang.commission.pay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.madang.domain.body.PayClass;
import kr.madang.domain.body.meeting.MeetingForm;
import kr.madang.domain.body.meeting.MeetingKind;
import kr.madang.domain.body.meeting.MeetingState;
import kr.madang.domain.commission.pay.Attendee;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a meeting's payment depends on: when it was open, and who in office was there for how long. */
@Component
@Transactional(readOnly = true)
class PayMeetingQuery {

    /** Coming before it opened and staying after it closed do not count. */
    private static final String ATTENDEES = """
            select o.appointment_id, o.member_id, o.name, coalesce(o.post, o.category_name) as seat, o.pay_class,
                   coalesce((select floor(sum(extract(epoch from greatest(interval '0',
                                 least(coalesce(t.left_at, :closed), :closed) - greatest(t.arrived_at, :opened)))))
                             from attendance t
                             where t.meeting_id = :meeting and t.appointment_id = o.appointment_id), 0) as seconds,
                   exists (select 1 from pay_list_line x join pay_list p on p.id = x.list_id join meeting n on n.id = p.meeting_id
                           where x.member_id = o.member_id and x.extra_amount > 0 and p.state = 'ISSUED'
                             and n.held_on = :day and n.id <> :meeting
                             and not exists (select 1 from pay_list s where s.replaces_id = p.id and s.state = 'ISSUED')) as extra_elsewhere
            from member_in_office o
            where o.body_id = :body and o.served @> cast(:day as date) order by o.place, o.appointment_id
            """;

    private final JdbcClient jdbc;

    PayMeetingQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Held> find(long id) {
        return jdbc.sql("""
                        select m.id, m.body_id, b.name as body_name, coalesce(b.department_id, p.department_id) as department_id,
                               m.kind, m.form, m.state, m.year, m.number, m.held_on, m.opened_at, m.closed_at
                        from meeting m join body b on b.id = m.body_id left join body p on p.id = b.parent_id
                        where m.id = ?
                        """).param(id).query((row, number) -> held(row)).optional();
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(
                row.getLong("id"),
                row.getLong("body_id"),
                row.getString("body_name"),
                row.getObject("department_id", Long.class),
                MeetingKind.valueOf(row.getString("kind")),
                MeetingForm.valueOf(row.getString("form")),
                MeetingState.valueOf(row.getString("state")),
                row.getInt("year"),
                row.getObject("number", Integer.class),
                row.getObject("held_on", LocalDate.class),
                instant(row, "opened_at"),
                instant(row, "closed_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /** The members in office on the day of a meeting that is over. */
    List<Attendee> attendees(Held meeting) {
        return jdbc.sql(ATTENDEES)
                .param("meeting", meeting.id())
                .param("body", meeting.bodyId())
                .param("day", meeting.heldOn())
                .param("opened", Timestamp.from(meeting.opening()))
                .param("closed", Timestamp.from(meeting.closing()))
                .query((row, number) -> new Attendee(
                        row.getLong("appointment_id"),
                        row.getLong("member_id"),
                        row.getString("name"),
                        row.getString("seat"),
                        PayClass.valueOf(row.getString("pay_class")),
                        row.getLong("seconds"),
                        row.getBoolean("extra_elsewhere")))
                .list();
    }

    /** A meeting; the last four are unknown until it has come so far. */
    public record Held(
            long id,
            long bodyId,
            String bodyName,
            @Nullable Long departmentId,
            MeetingKind kind,
            MeetingForm form,
            MeetingState state,
            int year,
            @Nullable Integer number,
            @Nullable LocalDate heldOn,
            @Nullable Instant openedAt,
            @Nullable Instant closedAt) {

        /** Whether attendance at it is paid for: people met, and it is over. */
        public boolean isPayable() {
            return form == MeetingForm.SITTING && state.isOver();
        }

        LocalDate day() {
            if (heldOn == null) {
                throw new IllegalStateException("Not held " + id);
            }
            return heldOn;
        }

        Instant opening() {
            if (openedAt == null) {
                throw new IllegalStateException("Not opened " + id);
            }
            return openedAt;
        }

        Instant closing() {
            if (closedAt == null) {
                throw new IllegalStateException("Not closed " + id);
            }
            return closedAt;
        }

        long seconds() {
            return Duration.between(opening(), closing()).toSeconds();
        }

        /** Whole minutes from opening to closing. */
        public long minutes() {
            return seconds() / 60;
        }
    }
}
