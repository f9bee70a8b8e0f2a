package kr.madang.commission.pay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kr.madang.commission.meeting.MeetingNames;
import kr.madang.platform.time.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Meetings that were closed lately and have no issued payment list yet. */
@Component
@Transactional(readOnly = true)
class PayDueQuery {

    private static final int DAYS_BACK = 60;

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final MeetingNames names;

    PayDueQuery(JdbcClient jdbc, BusinessClock clock, MeetingNames names) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.names = names;
    }

    /** The longest waiting first. */
    List<Due> meetings() {
        return jdbc.sql("""
                        select m.id, b.name, m.kind, m.form, m.year, m.number, m.held_on, m.closed_at
                        from meeting m join body b on b.id = m.body_id
                        where m.form = 'SITTING' and m.state in ('CLOSED', 'MINUTES_APPROVED', 'PUBLISHED')
                          and m.held_on between :first and :today
                          and not exists (select 1 from pay_list p where p.meeting_id = m.id and p.state = 'ISSUED')
                        order by m.closed_at, m.id limit 200
                        """)
                .param("first", clock.today().minusDays(DAYS_BACK))
                .param("today", clock.today())
                .query((row, number) -> due(row))
                .list();
    }

    private Due due(ResultSet row) throws SQLException {
        String name = names.of(
                row.getString("kind"),
                row.getString("form"),
                row.getInt("year"),
                row.getObject("number", Integer.class));
        return new Due(
                row.getLong("id"),
                row.getString("name") + " " + name,
                row.getObject("held_on", LocalDate.class),
                row.getTimestamp("closed_at").toInstant());
    }

    /** A meeting without an issued list. */
    public record Due(long meetingId, String name, LocalDate heldOn, Instant closedAt) {}
}
