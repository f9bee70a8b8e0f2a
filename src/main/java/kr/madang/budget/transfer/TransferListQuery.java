package kr.madang.budget.transfer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.madang.domain.budget.transfer.TransferKind;
import kr.madang.domain.budget.transfer.TransferState;
import kr.madang.domain.shared.Won;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists requests to move budget. */
@Component
@Transactional(readOnly = true)
class TransferListQuery {

    private static final Map<String, String> SORTS = Map.of(
            "number", "t.fiscal_year, t.ordinal",
            "effectiveDate", "t.effective_date",
            "amount", "amount",
            "state", "t.state",
            "since", "since");

    private static final String ROWS = """
            select t.id, t.fiscal_year, t.ordinal, t.kind, t.state, t.effective_date, t.reason, t.drafted_by, t.department_id,
                   d.name as department_name, drafted.taker_name as drafter_name, latest.taken_at as since,
                   (select sum(m.amount) from budget_transfer_move m
                    where m.transfer_id = t.id and m.direction = 'DECREASE') as amount
            """;

    private static final String FROM = """
            from budget_transfer t
            join department d on d.id = t.department_id
            join budget_transfer_step drafted on drafted.transfer_id = t.id and drafted.step_no = 0
            join lateral (select taken_at from budget_transfer_step s where s.transfer_id = t.id
                          order by step_no desc limit 1) latest on true
            where (cast(:year as integer) is null or t.fiscal_year = :year)
              and (cast(:state as text) is null or t.state = :state)
              and (cast(:kind as text) is null or t.kind = :kind)
              and (cast(:department as bigint) is null or t.department_id = :department)
              and (cast(:search as text) is null or t.reason ilike :search
                   or (t.fiscal_year || '-' || t.ordinal) ilike :search
                   or exists (select 1 from budget_transfer_move m join budget_line l on l.id = m.line_id
                              join detail_program p on p.id = l.detail_program_id
                              where m.transfer_id = t.id and p.name ilike :search))
            """;

    private static final String ON_THE_DESK = """
            and (t.state in ('DRAFT', 'RETURNED') and t.drafted_by = :me
                 or t.state = 'IN_REVIEW' and :finance and t.drafted_by <> :me
                 or t.state = 'APPROVED' and :finance
                 or t.state = 'IN_APPROVAL' and :manager and t.department_id = :mine and t.drafted_by <> :me
                 or t.state = 'IN_CHAIR_APPROVAL' and :chair)
            """;

    private final JdbcClient jdbc;

    TransferListQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<Row> page(TransferConditions conditions, Pageable pageable) {
        List<Row> rows = bound(ROWS + FROM + orderBy(pageable.getSort()) + " limit :limit offset :offset", conditions)
                .param("limit", pageable.getPageSize())
                .param("offset", pageable.getOffset())
                .query((row, number) -> row(row))
                .list();
        long count =
                bound("select count(*) " + FROM, conditions).query(Long.class).single();
        return new PageImpl<>(rows, pageable, count);
    }

    /** All that the conditions select, for a file. */
    List<Row> all(TransferConditions conditions, Sort sort) {
        return bound(ROWS + FROM + orderBy(sort), conditions)
                .query((row, number) -> row(row))
                .list();
    }

    /** What waits for this person, longest first. */
    List<Row> waitingFor(Desk desk) {
        return bound(
                        ROWS + FROM + ON_THE_DESK + " order by since, t.id limit 200",
                        new TransferConditions(null, null, null, null, null))
                .param("me", desk.accountId())
                .param("mine", desk.departmentId())
                .param("finance", desk.finance())
                .param("manager", desk.manager())
                .param("chair", desk.chair())
                .query((row, number) -> row(row))
                .list();
    }

    /** What this person drafted and others have on their desks. */
    List<Row> handedOnBy(long accountId) {
        return bound(
                        ROWS + FROM
                                + " and t.drafted_by = :me and t.state in ('IN_REVIEW', 'IN_APPROVAL', 'IN_CHAIR_APPROVAL', 'APPROVED')"
                                + " order by since, t.id limit 200",
                        new TransferConditions(null, null, null, null, null))
                .param("me", accountId)
                .query((row, number) -> row(row))
                .list();
    }

    /**
     * Somebody's desk.
     *
     * @param departmentId -1 for those who belong to none
     */
    record Desk(long accountId, long departmentId, boolean finance, boolean manager, boolean chair) {}

    private StatementSpec bound(String sql, TransferConditions conditions) {
        return jdbc.sql(sql)
                .param("year", conditions.wantedYear())
                .param("state", conditions.wantedState())
                .param("kind", conditions.wantedKind())
                .param("department", conditions.wantedDepartment())
                .param("search", conditions.pattern());
    }

    private static String orderBy(Sort sort) {
        Sort.Order order = sort.stream()
                .filter(wanted -> SORTS.containsKey(wanted.getProperty()))
                .findFirst()
                .orElse(Sort.Order.desc("number"));
        String direction = order.isAscending() ? "" : " desc";
        return " order by " + String.valueOf(SORTS.get(order.getProperty())).replace(",", direction + ",") + direction
                + ", t.id";
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getInt("fiscal_year") + "-" + row.getInt("ordinal"),
                TransferKind.valueOf(row.getString("kind")),
                TransferState.valueOf(row.getString("state")),
                row.getObject("effective_date", LocalDate.class),
                row.getString("reason"),
                row.getString("department_name"),
                row.getString("drafter_name"),
                row.getTimestamp("since").toInstant(),
                Won.of(row.getBigDecimal("amount").longValueExact()));
    }

    /**
     * A request as listed.
     *
     * @param since when it came to where it stands
     */
    public record Row(
            long id,
            String number,
            TransferKind kind,
            TransferState state,
            LocalDate effectiveDate,
            String reason,
            String departmentName,
            String drafterName,
            Instant since,
            Won amount) {}
}
