package kr.madang.commission.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import kr.madang.domain.body.meeting.ItemKind;
import kr.madang.domain.body.meeting.MeetingForm;
import kr.madang.domain.body.meeting.MeetingKind;
import kr.madang.domain.body.meeting.MeetingState;
import kr.madang.domain.body.meeting.MeetingTime;
import kr.madang.domain.body.meeting.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A meeting with its agenda and what was done with it: one statement each. */
@Component
@Transactional(readOnly = true)
public class MeetingQuery {

    private final JdbcClient jdbc;

    MeetingQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Detail> find(long id) {
        return jdbc.sql("""
                        select m.*, b.name as body_name, b.convener, d.name as department_name,
                               (select r.name from member_in_office r where r.appointment_id = m.presider_id) as presider
                        from meeting m join body b on b.id = m.body_id left join department d on d.id = b.department_id
                        where m.id = ?
                        """).param(id).query((row, number) -> detail(row)).optional();
    }

    /** What stands on its agenda, in order. */
    public List<Line> agenda(long meetingId) {
        return jdbc.sql("""
                        select e.id, e.position, e.outcome, i.id as item_id, i.year || '-' || i.ordinal as number, i.kind,
                               i.title, i.late_reason is not null as late, d.name as department_name,
                               (select count(*) from agenda_file f where f.item_id = i.id and f.removed_at is null) as files
                        from agenda_entry e join agenda_item i on i.id = e.item_id join department d on d.id = i.department_id
                        where e.meeting_id = ? order by e.position
                        """).param(meetingId).query((row, number) -> line(row)).list();
    }

    /** What waits to be put on an agenda of the body; reports on former meetings first. */
    List<Waiting> pool(long bodyId) {
        return jdbc.sql("""
                        select i.id, i.year || '-' || i.ordinal as number, i.kind, i.title, d.name as department_name,
                               i.wanted_meeting_id
                        from agenda_item i join department d on d.id = i.department_id
                        where i.body_id = ? and i.state = 'POOL'
                        order by i.reports_on_id is null, i.year, i.ordinal limit 200
                        """)
                .param(bodyId)
                .query((row, number) -> new Waiting(
                        row.getLong("id"),
                        row.getString("number"),
                        ItemKind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        row.getString("department_name"),
                        row.getObject("wanted_meeting_id", Long.class)))
                .list();
    }

    /** What departments still have to do because of earlier decisions of the body. */
    public List<OpenFollowUp> openFollowUps(long bodyId) {
        return jdbc.sql("""
                        select f.id, f.task, f.due_on, f.progress, d.name as department_name, i.title as item_title
                        from follow_up f join decision c on c.id = f.decision_id join agenda_entry e on e.id = c.entry_id
                        join agenda_item i on i.id = e.item_id join department d on d.id = f.department_id
                        where i.body_id = ? and f.done_on is null order by f.due_on, f.id limit 200
                        """).param(bodyId).query(OpenFollowUp.class).list();
    }

    List<StepLine> steps(long meetingId) {
        return jdbc.sql("""
                        select deed, taker_name as name, taken_at as at, comment from meeting_step
                        where meeting_id = ? order by step_no
                        """).param(meetingId).query(StepLine.class).list();
    }

    private static Detail detail(ResultSet row) throws SQLException {
        return new Detail(
                row.getLong("id"),
                row.getLong("body_id"),
                row.getString("body_name"),
                row.getString("convener"),
                row.getString("department_name"),
                MeetingKind.valueOf(row.getString("kind")),
                MeetingForm.valueOf(row.getString("form")),
                row.getInt("year"),
                row.getObject("number", Integer.class),
                MeetingState.valueOf(row.getString("state")),
                new MeetingTime(
                        row.getObject("planned_month", LocalDate.class),
                        row.getObject("held_on", LocalDate.class),
                        row.getObject("starts_at", LocalTime.class),
                        row.getObject("ends_at", LocalTime.class),
                        row.getObject("replies_until", LocalDate.class),
                        row.getString("place"),
                        row.getString("online_link")),
                row.getObject("papers_due_on", LocalDate.class),
                row.getString("presider"),
                row.getTimestamp("opened_at") == null
                        ? null
                        : row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("closed_at") == null
                        ? null
                        : row.getTimestamp("closed_at").toInstant(),
                row.getInt("version"));
    }

    private static Line line(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new Line(
                row.getLong("id"),
                row.getInt("position"),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getLong("item_id"),
                row.getString("number"),
                ItemKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getBoolean("late"),
                row.getString("department_name"),
                row.getInt("files"));
    }

    /** A meeting. */
    public record Detail(
            long id,
            long bodyId,
            String bodyName,
            String convener,
            @Nullable String departmentName,
            MeetingKind kind,
            MeetingForm form,
            int year,
            @Nullable Integer number,
            MeetingState state,
            MeetingTime time,
            @Nullable LocalDate papersDueOn,
            @Nullable String presider,
            @Nullable Instant openedAt,
            @Nullable Instant closedAt,
            int version) {

        public boolean isWritten() {
            return form == MeetingForm.WRITTEN;
        }
    }

    /** An item on the agenda. */
    public record Line(
            long id,
            int position,
            @Nullable Outcome outcome,
            long itemId,
            String number,
            ItemKind kind,
            String title,
            boolean late,
            String departmentName,
            int files) {}

    /** An item that waits. */
    public record Waiting(
            long id,
            String number,
            ItemKind kind,
            String title,
            String departmentName,
            @Nullable Long wantedMeetingId) {}

    /** Something that is still to be done. */
    public record OpenFollowUp(
            long id, String task, LocalDate dueOn, int progress, String departmentName, String itemTitle) {}

    /** Something that was done. */
    public record StepLine(
            String deed, String name, Instant at, @Nullable String comment) {}
}
