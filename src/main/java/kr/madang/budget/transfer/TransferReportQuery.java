package kr.madang.budget.transfer;

import java.time.LocalDate;
import java.util.List;
import kr.madang.budget.transfer.TransferReport.Division;
import kr.madang.budget.transfer.TransferReport.Organisation;
import kr.madang.budget.transfer.TransferReport.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the report to the council says: executed moves as they were made, and the office on that day. */
@Component
@Transactional(readOnly = true)
class TransferReportQuery {

    private static final String EXECUTED = """
            where t.state = 'EXECUTED' and t.fiscal_year = :year and t.kind = :kind
              and t.effective_date between :from and :until
            """;

    private static final String DIVISIONS = """
            select d.name, d.mission, d.valid_from as since, before.name as predecessor, bureau.name as predecessor_bureau
            from department d
            join department whole on whole.id = d.parent_id and whole.kind = 'COMMISSION'
            left join department_succession s on s.successor_id = d.id
            left join department before on before.id = s.predecessor_id
            left join department bureau on bureau.id = before.parent_id
            where d.kind = 'DIVISION' and :day between d.valid_from and coalesce(d.valid_until, 'infinity')
            order by d.position, d.id
            """;

    private static final String FIGURES = """
            with standing as (
                select d.id, d.kind from department d
                where d.kind in ('COMMISSION', 'DIVISION') and :day between d.valid_from and coalesce(d.valid_until, 'infinity')
                  and (d.kind = 'COMMISSION' or exists (select 1 from department w where w.id = d.parent_id and w.kind = 'COMMISSION')))
            select count(*) filter (where kind = 'COMMISSION') as commissions,
                   count(*) filter (where kind = 'DIVISION') as divisions,
                   (select count(*) from team t where t.department_id in (select id from standing)
                    and :day between t.valid_from and coalesce(t.valid_until, 'infinity')) as teams,
                   (select coalesce(sum(latest.authorized_headcount), 0) from standing o cross join lateral (
                        select h.authorized_headcount from headcount h
                        where h.department_id = o.id and h.as_of <= :day
                          and not exists (select 1 from headcount later where later.supersedes_id = h.id)
                        order by h.as_of desc limit 1) latest) as people
            from standing
            """;

    private final JdbcClient jdbc;

    TransferReportQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    TransferReport report(ReportConditions.Question question) {
        return new TransferReport(question, reasons(question), moves(question), organisation(question.until()));
    }

    private List<Reason> reasons(ReportConditions.Question question) {
        return bound(
                        "select t.id as transfer_id, t.fiscal_year || '-' || t.ordinal as number, t.effective_date, t.reason, t.basis"
                                + " from budget_transfer t " + EXECUTED + " order by t.ordinal",
                        question)
                .query(Reason.class)
                .list();
    }

    private List<TransferQuery.Move> moves(ReportConditions.Question question) {
        return bound(MoveRows.SELECT + EXECUTED + MoveRows.ORDER, question)
                .query((row, number) -> MoveRows.read(row))
                .list();
    }

    private JdbcClient.StatementSpec bound(String sql, ReportConditions.Question question) {
        return jdbc.sql(sql)
                .param("year", question.year())
                .param("kind", question.kind().name())
                .param("from", question.from())
                .param("until", question.until());
    }

    private Organisation organisation(LocalDate day) {
        List<Division> divisions =
                jdbc.sql(DIVISIONS).param("day", day).query(Division.class).list();
        return jdbc.sql(FIGURES)
                .param("day", day)
                .query((row, number) -> new Organisation(
                        row.getLong("commissions"),
                        row.getLong("divisions"),
                        row.getLong("teams"),
                        row.getLong("people"),
                        divisions))
                .single();
    }
}
