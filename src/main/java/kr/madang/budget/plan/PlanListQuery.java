package kr.madang.budget.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import kr.madang.budget.LedgerSums;
import kr.madang.budget.PlanSums;
import kr.madang.domain.budget.FiscalYear;
import kr.madang.domain.shared.Won;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists the lines of a year with what they have and what they plan; filtered, sorted and paged in the database. */
@Component
@Transactional(readOnly = true)
public class PlanListQuery {

    private static final Map<String, String> SORTS = Map.of(
            "department", "department_position, department_id, position, code, object_code",
            "program", "program_name, object_code",
            "objectCode", "object_code, position",
            "appropriated", "appropriated",
            "planned", "planned_year");

    private static final String LINES = """
            , lines as (
                select l.id, l.object_code, c.name as object_name, p.id as program_id, p.name as program_name,
                       p.position, p.code, d.id as department_id, d.name as department_name,
                       d.position as department_position, planned.planned_year,
                       coalesce(sums.original + sums.supplementary + sums.carryover + sums.contingency
                                + sums.transferred, 0) as appropriated
                from budget_line l
                join detail_program p on p.id = l.detail_program_id
                join object_code c on c.fiscal_year = l.fiscal_year and c.code = l.object_code
                left join program_responsibility held on held.detail_program_id = p.id
                    and :heldOn >= held.valid_from and (held.valid_until is null or :heldOn <= held.valid_until)
                left join department d on d.id = held.department_id
                left join sums on sums.line_id = l.id
                left join planned on planned.line_id = l.id
                where l.fiscal_year = :year and (cast(:department as bigint) is null or d.id = :department)),
            stated as (
                select lines.*,
                       case when planned_year is null and appropriated = 0 then 'UNNEEDED'
                            when planned_year is null then 'MISSING'
                            when planned_year > appropriated then 'OVER'
                            else 'PLANNED' end as state
                from lines)
            """;

    private static final String WANTED = " from stated where cast(:state as text) is null or state = :state ";

    private final JdbcClient jdbc;

    PlanListQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page of the lines asked for. */
    public Page<Row> page(PlanQuestion question, Totals totals, Pageable pageable) {
        List<Row> rows = asked(
                        "select *" + WANTED + orderBy(pageable.getSort()) + " limit :limit offset :offset", question)
                .param("limit", pageable.getPageSize())
                .param("offset", pageable.getOffset())
                .query(PlanListQuery::read)
                .list();
        return new PageImpl<>(rows, pageable, totals.count());
    }

    /** All lines asked for, for a file of exactly this set. */
    public List<Row> all(PlanQuestion question, Sort sort) {
        return asked("select *" + WANTED + orderBy(sort), question)
                .query(PlanListQuery::read)
                .list();
    }

    /** How many lines are asked for and what they add up to. */
    public Totals totals(PlanQuestion question) {
        return asked("""
                        select count(*) as lines, count(*) filter (where state = 'MISSING') as missing,
                               coalesce(sum(appropriated), 0) as appropriated, coalesce(sum(planned_year), 0) as planned
                        """ + WANTED, question)
                .query((row, number) -> new Totals(
                        row.getLong("lines"),
                        row.getLong("missing"),
                        Won.of(row.getBigDecimal("appropriated").longValueExact()),
                        Won.of(row.getBigDecimal("planned").longValueExact())))
                .single();
    }

    private StatementSpec asked(String select, PlanQuestion question) {
        return jdbc.sql("with " + LedgerSums.knownAt(null) + ", " + PlanSums.PLANNED + LINES + select)
                .param("year", question.year())
                .param("asOf", FiscalYear.booksCompleteOn(question.year()))
                .param("previous", FiscalYear.booksCompleteOn(question.year()))
                .params(PlanSums.parameters(question.year(), FiscalYear.lastDayOf(question.year()), null))
                .param("heldOn", question.heldOn())
                .param("department", question.departmentId())
                .param(
                        "state",
                        question.state() == null ? null : question.state().name());
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("object_code"),
                row.getString("object_name"),
                row.getLong("program_id"),
                row.getString("program_name"),
                row.getString("department_name"),
                Won.of(row.getBigDecimal("appropriated").longValueExact()),
                PlanSums.won(row, "planned_year"),
                PlanState.valueOf(row.getString("state")));
    }

    private static String orderBy(Sort sort) {
        Sort.Order order = sort.stream()
                .filter(wanted -> SORTS.containsKey(wanted.getProperty()))
                .findFirst()
                .orElse(Sort.Order.asc("department"));
        String direction = order.isAscending() ? " asc nulls last" : " desc nulls last";
        String columns = SORTS.getOrDefault(order.getProperty(), "id");
        return " order by " + columns.replace(",", direction + ",") + direction + ", id";
    }

    /** A line as listed; without a planned sum where it has no plan. */
    public record Row(
            long id,
            String objectCode,
            String objectName,
            long programId,
            String programName,
            @Nullable String departmentName,
            Won appropriated,
            @Nullable Won planned,
            PlanState state) {

        /** What is appropriated and not planned; negative where more is planned than there is. */
        public @Nullable Won unplanned() {
            return planned == null ? null : appropriated.minus(planned);
        }
    }

    /** Number and sums of a set of lines. */
    public record Totals(long count, long missing, Won appropriated, Won planned) {}
}
