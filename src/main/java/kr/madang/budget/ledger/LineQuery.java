package kr.madang.budget.ledger;

import java.util.List;
import java.util.Optional;
import kr.madang.domain.shared.Won;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a budget line and its register: every entry in order with the balances after it. */
@Component
@Transactional(readOnly = true)
public class LineQuery {

    private final JdbcClient jdbc;

    LineQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A budget line with where it belongs and what it holds now. */
    public Optional<Line> line(long id) {
        return jdbc.sql("""
                        select l.id, l.fiscal_year, l.object_code, c.name as object_name, g.name as group_name,
                               p.id as program_id, p.name as program_name,
                               b.appropriated, b.allotted, b.committed, b.expended
                        from budget_line l
                        join object_code c on c.fiscal_year = l.fiscal_year and c.code = l.object_code
                        join object_group g on g.fiscal_year = c.fiscal_year and g.code = c.group_code
                        join detail_program p on p.id = l.detail_program_id
                        join line_balance b on b.line_id = l.id
                        where l.id = :id
                        """)
                .param("id", id)
                .query((row, number) -> new Line(
                        row.getLong("id"),
                        row.getInt("fiscal_year"),
                        row.getString("object_code"),
                        row.getString("object_name"),
                        row.getString("group_name"),
                        row.getLong("program_id"),
                        row.getString("program_name"),
                        Won.of(row.getBigDecimal("appropriated").longValueExact()),
                        Won.of(row.getBigDecimal("allotted").longValueExact()),
                        Won.of(row.getBigDecimal("committed").longValueExact()),
                        Won.of(row.getBigDecimal("expended").longValueExact())))
                .optional();
    }

    /** One page of the register, earliest accounting day first. */
    public Page<Register> register(long lineId, Pageable pageable) {
        List<Register> rows = jdbc.sql("""
                        select e.id, e.effective_date, e.stage, e.kind, e.amount, e.document_no, e.summary, e.recorded_at,
                               e.corrects_id, exists (select 1 from ledger_entry r where r.corrects_id = e.id) as corrected,
                               e.source, e.batch_id, e.batch_row, e.line_id, '' as object_code, '' as object_name,
                               0 as program_id, '' as program_name, e.uncommitted, e.unspent
                        from (select e.*,
                                     sum(case stage when 'APPROPRIATION' then amount when 'COMMITMENT' then -amount else 0 end)
                                         over register as uncommitted,
                                     sum(case stage when 'APPROPRIATION' then amount when 'EXPENDITURE' then -amount else 0 end)
                                         over register as unspent
                              from ledger_entry e where line_id = :line
                              window register as (order by effective_date, id)) e
                        order by e.effective_date, e.id
                        limit :limit offset :offset
                        """)
                .param("line", lineId)
                .param("limit", pageable.getPageSize())
                .param("offset", pageable.getOffset())
                .query((row, number) -> new Register(
                        EntryRow.MAPPER.mapRow(row, number),
                        Won.of(row.getBigDecimal("uncommitted").longValueExact()),
                        Won.of(row.getBigDecimal("unspent").longValueExact())))
                .list();
        long count = jdbc.sql("select coalesce(sum(entries), 0) from ledger_day where line_id = :line")
                .param("line", lineId)
                .query(Long.class)
                .single();
        return new PageImpl<>(rows, pageable, count);
    }

    /** A budget line and its balance as known now. */
    public record Line(
            long id,
            int fiscalYear,
            String objectCode,
            String objectName,
            String groupName,
            long programId,
            String programName,
            Won appropriated,
            Won allotted,
            Won committed,
            Won expended) {

        public Won uncommitted() {
            return appropriated.minus(committed);
        }

        public Won unspent() {
            return appropriated.minus(expended);
        }
    }

    /** An entry of the register with what was left uncommitted and unspent after it. */
    public record Register(EntryRow entry, Won uncommitted, Won unspent) {}
}
