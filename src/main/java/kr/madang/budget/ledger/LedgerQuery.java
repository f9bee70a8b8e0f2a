package kr.madang.budget.ledger;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import kr.madang.domain.budget.LedgerStage;
import kr.madang.domain.shared.Won;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the ledger as lists of entries with their sums; filtering, sorting and paging happen in the database. */
@Component
@Transactional(readOnly = true)
public class LedgerQuery {

    private static final int ROWS_PER_FETCH = 1_000;

    private static final Map<String, String> SORTS = Map.of(
            "effectiveDate", "e.effective_date",
            "amount", "e.amount",
            "documentNo", "e.document_no",
            "program", "p.name",
            "recordedAt", "e.recorded_at");

    private static final String ROWS = """
            select e.id, e.effective_date, e.stage, e.kind, e.amount, e.document_no, e.summary, e.recorded_at,
                   e.corrects_id, exists (select 1 from ledger_entry r where r.corrects_id = e.id) as corrected,
                   e.source, e.batch_id, e.batch_row, e.line_id, l.object_code, c.name as object_name,
                   p.id as program_id, p.name as program_name
            """;

    private static final String FROM = """
            from ledger_entry e
            join budget_line l on l.id = e.line_id
            join detail_program p on p.id = l.detail_program_id
            join object_code c on c.fiscal_year = l.fiscal_year and c.code = l.object_code
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate streaming;

    LedgerQuery(DataSource database) {
        this.jdbc = new NamedParameterJdbcTemplate(database);
        JdbcTemplate cursor = new JdbcTemplate(database);
        cursor.setFetchSize(ROWS_PER_FETCH);
        this.streaming = new NamedParameterJdbcTemplate(cursor);
    }

    /** One page of the entries asked for. */
    public Page<EntryRow> page(LedgerQuestion question, Totals totals, Pageable pageable) {
        MapSqlParameterSource parameters = parametersOf(question)
                .addValue("limit", pageable.getPageSize())
                .addValue("offset", pageable.getOffset());
        List<EntryRow> rows = jdbc.query(
                ROWS + FROM + where(question) + orderBy(pageable.getSort()) + " limit :limit offset :offset",
                parameters,
                EntryRow.MAPPER);
        return new PageImpl<>(rows, pageable, totals.count());
    }

    /** How many entries are asked for and what they add up to. */
    public Totals totals(LedgerQuestion question) {
        return jdbc.queryForObject(
                """
                select count(*) as entries,
                       coalesce(sum(amount) filter (where stage = 'APPROPRIATION'), 0) as appropriated,
                       coalesce(sum(amount) filter (where stage = 'ALLOTMENT'), 0) as allotted,
                       coalesce(sum(amount) filter (where stage = 'COMMITMENT'), 0) as committed,
                       coalesce(sum(amount) filter (where stage = 'EXPENDITURE'), 0) as expended
                """ + from(question) + where(question),
                parametersOf(question),
                (row, number) -> new Totals(
                        row.getLong("entries"),
                        Won.of(row.getBigDecimal("appropriated").longValueExact()),
                        Won.of(row.getBigDecimal("allotted").longValueExact()),
                        Won.of(row.getBigDecimal("committed").longValueExact()),
                        Won.of(row.getBigDecimal("expended").longValueExact())));
    }

    /** Hands out all entries asked for one by one, without ever holding them all. */
    public void forEach(LedgerQuestion question, Sort sort, Consumer<EntryRow> consumer) {
        streaming.query(ROWS + FROM + where(question) + orderBy(sort), parametersOf(question), row -> {
            consumer.accept(EntryRow.MAPPER.mapRow(row, 0));
        });
    }

    /** Sums need the programme tables only where these narrow. */
    private static String from(LedgerQuestion question) {
        return question.departmentId() == null && question.programId() == null ? "from ledger_entry e\n" : FROM;
    }

    private static String where(LedgerQuestion question) {
        StringBuilder where =
                new StringBuilder("where e.fiscal_year = :year and e.effective_date between :from and :asOf\n");
        narrow(where, question.knownAt(), "and e.recorded_at <= :knownAt\n");
        narrow(where, question.lineId(), "and e.line_id = :line\n");
        narrow(where, question.programId(), "and l.detail_program_id = :program\n");
        narrow(where, question.departmentId(), """
                and exists (select 1 from program_responsibility held
                            where held.detail_program_id = l.detail_program_id and held.department_id = :department
                              and :heldOn >= held.valid_from
                              and (held.valid_until is null or :heldOn <= held.valid_until))
                """);
        narrow(where, question.figure(), "and e.stage in (:stages)\n");
        narrow(where, question.kind(), "and e.kind = :kind\n");
        narrow(where, question.only().isEmpty() ? null : question.only(), "and e.id in (:only)\n");
        narrow(where, question.search(), "and (e.document_no ilike :search or e.summary ilike :search)\n");
        return where.toString();
    }

    private static void narrow(StringBuilder where, @Nullable Object condition, String clause) {
        if (condition != null) {
            where.append(clause);
        }
    }

    private static MapSqlParameterSource parametersOf(LedgerQuestion question) {
        return new MapSqlParameterSource()
                .addValue("year", question.year())
                .addValue("from", question.from())
                .addValue("asOf", question.asOf())
                .addValue("heldOn", question.heldOn())
                .addValue("knownAt", question.knownAt() == null ? null : Timestamp.from(question.knownAt()))
                .addValue("only", question.only())
                .addValue("line", question.lineId())
                .addValue("program", question.programId())
                .addValue("department", question.departmentId())
                .addValue("stages", question.figure() == null ? List.of() : namesOf(question.figure()))
                .addValue(
                        "kind", question.kind() == null ? null : question.kind().name())
                .addValue("search", question.search() == null ? null : "%" + escaped(question.search()) + "%");
    }

    private static List<String> namesOf(Figure figure) {
        return figure.stages().stream().map(LedgerStage::name).toList();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static String orderBy(Sort sort) {
        Sort.Order order = sort.stream()
                .filter(wanted -> SORTS.containsKey(wanted.getProperty()))
                .findFirst()
                .orElse(Sort.Order.desc("effectiveDate"));
        String direction = order.isAscending() ? " asc" : " desc";
        return " order by " + SORTS.get(order.getProperty()) + direction + ", e.id" + direction;
    }

    /** Number and sums of a set of entries, per stage. */
    public record Totals(long count, Won appropriated, Won allotted, Won committed, Won expended) {

        /** The figure of a report that the entries make up. */
        public Won of(Figure figure) {
            return switch (figure) {
                case APPROPRIATED -> appropriated;
                case ALLOTTED -> allotted;
                case COMMITTED -> committed;
                case EXPENDED -> expended;
                case BALANCE -> appropriated.minus(expended);
            };
        }
    }
}
