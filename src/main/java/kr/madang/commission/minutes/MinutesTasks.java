package kr.madang.commission.minutes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.madang.commission.CommissionAccess;
import kr.madang.commission.minutes.MinutesReader.Who;
import kr.madang.commission.minutes.text.MinutesWords;
import kr.madang.platform.task.Task;
import kr.madang.platform.task.TaskSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Minutes that wait for somebody: to be drafted, answered, approved, published, or read by a member. */
@Component
class MinutesTasks implements TaskSource {

    private static final String OF_THE_SECRETARIAT = """
            select 'DRAFT' as kind, m.id, null::bigint as minutes_id, b.name, m.year, m.number, m.closed_at as since, null::date as due
            from meeting m join body b on b.id = m.body_id
            where m.state = 'CLOSED' and not exists (select 1 from minutes n where n.meeting_id = m.id)
            union all
            select 'ANSWER', m.id, n.id, b.name, m.year, m.number, min(c.made_at), null
            from minutes_comment c join minutes_version v on v.id = c.version_id join minutes n on n.id = v.minutes_id
            join meeting m on m.id = n.meeting_id join body b on b.id = m.body_id
            where c.outcome is null group by m.id, n.id, b.name, m.year, m.number
            union all
            select 'PUBLISH', m.id, n.id, b.name, m.year, m.number,
                   (select max(v.approved_at) from minutes_version v where v.minutes_id = n.id), null
            from minutes n join meeting m on m.id = n.meeting_id join body b on b.id = m.body_id
            where n.state = 'APPROVED'
              and not exists (select 1 from minutes_publication p where p.minutes_id = n.id and p.withdrawn_at is null)
            order by since limit 200
            """;

    private static final String OF_A_MEMBER = """
            select 'COMMENT' as kind, m.id, n.id as minutes_id, b.name, m.year, m.number, v.sealed_at as since,
                   n.comments_due_on as due
            from minutes n join meeting m on m.id = n.meeting_id join body b on b.id = m.body_id
            join lateral (select x.id, x.sealed_at from minutes_version x where x.minutes_id = n.id and x.sealed_at is not null
                          order by x.ordinal desc limit 1) v on true
            where n.state = 'IN_COMMENT' and n.comments_due_on >= :today and %s
            union all
            select 'APPROVE', m.id, n.id, b.name, m.year, m.number,
                   (select max(s.taken_at) from minutes_step s where s.minutes_id = n.id and s.deed = 'PROPOSED'), null
            from minutes n join meeting m on m.id = n.meeting_id join body b on b.id = m.body_id
            where n.state = 'PROPOSED' and :only = (select a.staff_account_id from appointment p join member a on a.id = p.member_id
                where p.id = coalesce(m.presider_id, (select c.appointment_id from member_in_office c
                    where c.body_id = m.body_id and c.chairs and c.served @> m.held_on limit 1)))
            order by since limit 200
            """.formatted(CommentQuery.SILENT);

    private final JdbcClient jdbc;
    private final CommissionAccess access;
    private final MinutesReader reader;
    private final MinutesWords words;

    MinutesTasks(JdbcClient jdbc, CommissionAccess access, MinutesReader reader, MinutesWords words) {
        this.jdbc = jdbc;
        this.access = access;
        this.reader = reader;
        this.words = words;
    }

    @Override
    public List<Task> toDo() {
        List<Task> tasks = new ArrayList<>();
        if (access.keeps()) {
            tasks.addAll(read(jdbc.sql(OF_THE_SECRETARIAT)));
        }
        if (access.sits()) {
            Who who = reader.present();
            tasks.addAll(read(jdbc.sql(OF_A_MEMBER).param("today", who.today()).param("only", who.accountId())));
        }
        return tasks;
    }

    @Override
    public List<Task> handedOn() {
        return List.of();
    }

    private List<Task> read(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, number) -> task(
                        row.getString("kind"),
                        row.getObject("minutes_id", Long.class),
                        words.say(
                                "minutesTask.subject",
                                row.getString("name"),
                                String.valueOf(row.getInt("year")),
                                String.valueOf(row.getInt("number"))),
                        row.getTimestamp("since").toInstant(),
                        row.getObject("due", LocalDate.class)))
                .list();
    }

    private Task task(String kind, @Nullable Long minutesId, String subject, Instant since, @Nullable LocalDate due) {
        return new Task(
                words.say("minutesTask." + kind),
                subject,
                minutesId == null ? "/commission/minutes" : "/commission/minutes/" + minutesId,
                since,
                due);
    }
}
