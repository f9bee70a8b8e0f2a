package kr.madang.budget.ledger;

import java.util.List;
import java.util.Map;
import kr.madang.budget.LedgerSums;
import kr.madang.domain.budget.BudgetFigures;
import kr.madang.domain.budget.ProgramKind;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists detail programmes with their place in the hierarchy and their figures on a day. */
@Component
@Transactional(readOnly = true)
public class ProgramQuery {

    private static final Map<String, String> SORTS = Map.of(
            "code", "p.code",
            "name", "p.name",
            "department", "d.position",
            "position", "d.position nulls last, d.id, p.position",
            "appropriated", "appropriated",
            "expended", "expended");

    private static final String HIERARCHY = """
            from detail_program p
            join unit_program u on u.id = p.unit_program_id
            join policy_program o on o.id = u.policy_program_id
            left join program_responsibility held on held.detail_program_id = p.id
                and :heldOn >= held.valid_from and (held.valid_until is null or :heldOn <= held.valid_until)
            left join department d on d.id = held.department_id
            """;

    private static final String CONDITIONS = """
            where p.fiscal_year = :year
              and (cast(:department as bigint) is null or d.id = :department)
              and (cast(:search as text) is null or p.name ilike :search or p.code ilike :search
                   or u.name ilike :search or o.name ilike :search)
            """;

    private final JdbcClient jdbc;

    ProgramQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page of the programmes of a year. */
    public Page<Row> page(LedgerQuestion question, Pageable pageable) {
        List<Row> rows = bound(
                        "with " + LedgerSums.knownAt(null)
                                + """
                                select p.id, p.code, p.name, p.citizen_participation, o.name as policy_name,
                                       u.name as unit_name, o.kind, d.name as department_name,
                                       (select count(*) from budget_line n where n.detail_program_id = p.id) as lines,
                                       coalesce(sum(sums.original + sums.supplementary + sums.carryover
                                                    + sums.contingency + sums.transferred), 0) as appropriated,
                                """
                                + LedgerSums.TOTALS
                                + HIERARCHY
                                + " left join budget_line l on l.detail_program_id = p.id"
                                + " left join sums on sums.line_id = l.id "
                                + CONDITIONS
                                + " group by p.id, o.id, u.id, d.id "
                                + orderBy(pageable.getSort())
                                + " limit :limit offset :offset",
                        question)
                .param("asOf", question.asOf())
                .param("previous", question.asOf())
                .param("limit", pageable.getPageSize())
                .param("offset", pageable.getOffset())
                .query((row, number) -> new Row(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getBoolean("citizen_participation"),
                        row.getString("policy_name"),
                        row.getString("unit_name"),
                        ProgramKind.valueOf(row.getString("kind")),
                        row.getString("department_name"),
                        row.getLong("lines"),
                        LedgerSums.read(row)))
                .list();
        return new PageImpl<>(rows, pageable, count(question));
    }

    private long count(LedgerQuestion question) {
        return bound("select count(*) " + HIERARCHY + CONDITIONS, question)
                .query(Long.class)
                .single();
    }

    private StatementSpec bound(String sql, LedgerQuestion question) {
        return jdbc.sql(sql)
                .param("year", question.year())
                .param("heldOn", question.heldOn())
                .param("department", question.departmentId())
                .param("search", question.search() == null ? null : "%" + question.search() + "%");
    }

    private static String orderBy(Sort sort) {
        Sort.Order order = sort.stream()
                .filter(wanted -> SORTS.containsKey(wanted.getProperty()))
                .findFirst()
                .orElse(Sort.Order.asc("position"));
        String column = SORTS.getOrDefault(order.getProperty(), "p.id");
        return " order by " + (order.isAscending() ? column : column.replace(" nulls last", "") + " desc") + ", p.id";
    }

    /** A programme as listed. */
    public record Row(
            long id,
            String code,
            String name,
            boolean citizenParticipation,
            String policyName,
            String unitName,
            ProgramKind kind,
            @Nullable String departmentName,
            long lines,
            BudgetFigures figures) {}
}
