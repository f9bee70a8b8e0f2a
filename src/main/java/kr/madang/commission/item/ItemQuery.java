package kr.madang.commission.item;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.madang.domain.body.meeting.ItemField;
import kr.madang.domain.body.meeting.ItemKind;
import kr.madang.domain.body.meeting.ItemState;
import kr.madang.domain.body.meeting.ItemText;
import kr.madang.domain.body.meeting.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An item with what was done with it and the meetings it stood on. */
@Component
@Transactional(readOnly = true)
class ItemQuery {

    private final JdbcClient jdbc;

    ItemQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Detail> find(long id) {
        return jdbc.sql("""
                        select i.*, b.name as body_name, d.name as department_name
                        from agenda_item i join body b on b.id = i.body_id join department d on d.id = i.department_id
                        where i.id = ?
                        """).param(id).query((row, number) -> detail(row)).optional();
    }

    List<StepLine> steps(long id) {
        return jdbc.sql("""
                        select deed, taker_name as name, taken_at as at, comment from agenda_item_step
                        where item_id = ? order by step_no
                        """).param(id).query(StepLine.class).list();
    }

    List<Appearance> appearances(long id) {
        return jdbc.sql("""
                        select m.id, m.year, m.number, m.kind, m.form, m.held_on, e.outcome
                        from agenda_entry e join meeting m on m.id = e.meeting_id where e.item_id = ?
                        order by m.held_on nulls last, m.id
                        """)
                .param(id)
                .query((row, number) -> new Appearance(
                        row.getLong("id"),
                        row.getInt("year"),
                        row.getObject("number", Integer.class),
                        row.getString("kind"),
                        row.getString("form"),
                        row.getObject("held_on", LocalDate.class),
                        row.getString("outcome") == null ? null : Outcome.valueOf(row.getString("outcome"))))
                .list();
    }

    /** Meetings that still take items. */
    List<Upcoming> upcoming(LocalDate today) {
        return jdbc.sql("""
                        select m.id, m.body_id, b.name as body_name, m.year, m.number, m.kind, m.form,
                               coalesce(m.held_on, m.planned_month) as day, m.papers_due_on
                        from meeting m join body b on b.id = m.body_id
                        where m.state in ('PLANNED', 'NOTIFIED') and coalesce(m.held_on, m.planned_month + 31) >= :today
                        order by day, m.id limit 200
                        """).param("today", today).query(Upcoming.class).list();
    }

    private static Detail detail(ResultSet row) throws SQLException {
        return new Detail(
                row.getLong("id"),
                row.getInt("year") + "-" + row.getInt("ordinal"),
                row.getLong("body_id"),
                row.getString("body_name"),
                row.getLong("department_id"),
                row.getString("department_name"),
                new ItemText(
                        ItemKind.valueOf(row.getString("kind")),
                        ItemField.valueOf(row.getString("field")),
                        row.getString("title"),
                        row.getString("summary"),
                        row.getString("proposal"),
                        row.getString("link_kind"),
                        row.getObject("link_id", Long.class),
                        row.getString("link_title")),
                ItemState.valueOf(row.getString("state")),
                row.getObject("wanted_meeting_id", Long.class),
                row.getString("late_reason"),
                row.getObject("drafted_by", Long.class),
                row.getObject("reports_on_id", Long.class),
                row.getInt("version"));
    }

    /** An item. */
    public record Detail(
            long id,
            String number,
            long bodyId,
            String bodyName,
            long departmentId,
            String departmentName,
            ItemText text,
            ItemState state,
            @Nullable Long wantedMeetingId,
            @Nullable String lateReason,
            @Nullable Long draftedBy,
            @Nullable Long reportsOnId,
            int version) {}

    /** Something that was done. */
    public record StepLine(
            String deed, String name, Instant at, @Nullable String comment) {}

    /** A meeting it stood on. */
    public record Appearance(
            long id,
            int year,
            @Nullable Integer number,
            String kind,
            String form,
            @Nullable LocalDate heldOn,
            @Nullable Outcome outcome) {}

    /** A meeting it can be wanted for. */
    public record Upcoming(
            long id,
            long bodyId,
            String bodyName,
            int year,
            @Nullable Integer number,
            String kind,
            String form,
            LocalDate day,
            @Nullable LocalDate papersDueOn) {}
}
