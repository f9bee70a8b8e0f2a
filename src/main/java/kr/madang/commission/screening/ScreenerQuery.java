package kr.madang.commission.screening;

import java.time.Instant;
import java.util.List;
import kr.madang.domain.commission.recruitment.Stage;
import kr.madang.platform.web.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads who screens, and who has submitted; never what. */
@Component
@Transactional(readOnly = true)
class ScreenerQuery {

    private final JdbcClient jdbc;

    ScreenerQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Screener> of(long callId) {
        return jdbc.sql("""
                        select s.id, s.stage, a.display_name as name, d.name as department_name, t.submitted_at,
                               s.released_at, s.release_reason,
                               (select count(*) from screening_conflict x where x.screener_id = s.id) as conflicts
                        from screener s
                        join staff_account a on a.id = s.account_id
                        left join department d on d.id = a.department_id
                        left join screening_sheet t on t.screener_id = s.id
                        where s.call_id = :call order by s.stage, s.id
                        """)
                .param("call", callId)
                .query((row, number) -> new Screener(
                        row.getLong("id"),
                        Stage.valueOf(row.getString("stage")),
                        row.getString("name"),
                        row.getString("department_name"),
                        row.getTimestamp("submitted_at") == null
                                ? null
                                : row.getTimestamp("submitted_at").toInstant(),
                        row.getString("release_reason"),
                        row.getInt("conflicts")))
                .list();
    }

    /** Accounts in use that may screen; those who keep the system never see applicants. */
    List<Choice> choices() {
        return jdbc.sql("""
                        select a.id::text as value, a.display_name || coalesce(' (' || d.name || ')', '') as label
                        from staff_account a left join department d on d.id = a.department_id
                        where a.active and exists (select 1 from staff_role r where r.staff_account_id = a.id)
                          and not exists (select 1 from staff_role r where r.staff_account_id = a.id and r.role = 'ADMIN')
                        order by a.display_name, a.id limit 1000
                        """).query(Choice.class).list();
    }

    /** Whether the scores of the stage may be seen. */
    boolean isOpen(long callId, Stage stage) {
        return jdbc.sql("select scores_open(?, ?)")
                .params(callId, stage.name())
                .query(Boolean.class)
                .single();
    }

    /** A screener. */
    public record Screener(
            long id,
            Stage stage,
            String name,
            @Nullable String departmentName,
            @Nullable Instant submittedAt,
            @Nullable String releaseReason,
            int conflicts) {

        public boolean isReleased() {
            return releaseReason != null;
        }
    }
}
