package kr.madang.commission.minutes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import kr.madang.domain.body.minutes.MinutesComment;
import kr.madang.domain.body.minutes.MinutesSection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what members say to minutes, and whom they still wait for. */
@Component
@Transactional(readOnly = true)
class CommentQuery {

    /** Who took part, is in office and can answer, but has neither commented on the version nor assented to it. */
    static final String SILENT = """
            exists (select 1 from meeting_participant p join member_in_office o on o.appointment_id = p.appointment_id
                    where p.meeting_id = n.meeting_id and o.staff_account_id is not null and o.served @> cast(:today as date)
                      and (cast(:only as bigint) is null or o.staff_account_id = :only)
                      and not exists (select 1 from minutes_comment c where c.version_id = v.id and c.appointment_id = p.appointment_id)
                      and not exists (select 1 from minutes_assent s where s.version_id = v.id and s.appointment_id = p.appointment_id))
            """;

    private final JdbcClient jdbc;

    CommentQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Comment> of(long minutesId) {
        return jdbc.sql("""
                        select c.*, v.ordinal from minutes_comment c join minutes_version v on v.id = c.version_id
                        where v.minutes_id = ? order by v.ordinal desc, c.id
                        """)
                .param(minutesId)
                .query((row, number) -> comment(row))
                .list();
    }

    /** Who took part, and what each said to the version that was sent out last. */
    List<Response> responses(long minutesId) {
        return jdbc.sql("""
                        select m.name, m.staff_account_id is not null as can_answer,
                               exists (select 1 from minutes_comment c
                                       where c.version_id = v.id and c.appointment_id = a.id) as commented,
                               exists (select 1 from minutes_assent s
                                       where s.version_id = v.id and s.appointment_id = a.id) as assented, a.id
                        from minutes n
                        join lateral (select id from minutes_version x where x.minutes_id = n.id and x.sealed_at is not null
                                      order by x.ordinal desc limit 1) v on true
                        join meeting_participant p on p.meeting_id = n.meeting_id
                        join appointment a on a.id = p.appointment_id
                        join member m on m.id = a.member_id
                        where n.id = ? order by a.chairs desc, a.id
                        """)
                .param(minutesId)
                .query((row, number) -> new Response(
                        row.getLong(5), row.getString(1), row.getBoolean(2), row.getBoolean(3), row.getBoolean(4)))
                .list();
    }

    private static Comment comment(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new Comment(
                row.getLong("id"),
                row.getInt("ordinal"),
                MinutesSection.valueOf(row.getString("section")),
                row.getString("body"),
                row.getString("maker_name"),
                row.getTimestamp("made_at").toInstant(),
                outcome == null ? null : MinutesComment.Outcome.valueOf(outcome),
                row.getString("answer"),
                row.getString("answerer_name"));
    }

    /**
     * A comment.
     *
     * @param ordinal the number of the version it is on
     */
    public record Comment(
            long id,
            int ordinal,
            MinutesSection section,
            String body,
            String makerName,
            Instant madeAt,
            MinutesComment.@Nullable Outcome outcome,
            @Nullable String answer,
            @Nullable String answererName) {}

    /** What a member who took part has said. */
    public record Response(long appointmentId, String name, boolean canAnswer, boolean commented, boolean assented) {}
}
