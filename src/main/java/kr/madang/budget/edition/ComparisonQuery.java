package kr.madang.budget.edition;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kr.madang.budget.PlanSums;
import kr.madang.domain.budget.EntryKind;
import kr.madang.domain.shared.Won;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What changed between two editions of a year, row by row, and why: the ledger entries that one of them holds and the
 * other does not, because they are dated between the two days or were recorded between the two moments.
 */
@Component
@Transactional(readOnly = true)
public class ComparisonQuery {

    private static final int MOST_ENTRIES_SHOWN = 500;

    private static final String ENTRIES = """
            select l.detail_program_id, e.id, e.effective_date, e.kind, e.document_no, e.summary, in_later.held as in_later,
                   case when in_later.held then e.amount else -e.amount end as effect, e.stage
            from ledger_entry e
            join budget_line l on l.id = e.line_id
            cross join lateral (select e.effective_date <= :laterDay and e.recorded_at <= :laterMoment as held) in_later
            cross join lateral (select e.effective_date <= :earlierDay and e.recorded_at <= :earlierMoment as held) in_earlier
            where e.fiscal_year = :year and in_later.held <> in_earlier.held and e.stage <> 'ALLOTMENT'
            order by e.effective_date, e.id
            limit :limit
            """;

    private final JdbcClient jdbc;

    ComparisonQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rows that differ between the editions, in the order of the later one, each with the entries that explain it. */
    public Comparison compare(EditionQuery.Row earlier, EditionQuery.Row later) {
        List<Cause> causes = causes(earlier, later);
        Map<Long, List<Cause>> byProgram = causes.stream().collect(Collectors.groupingBy(Cause::programId));
        List<Change> changes = changes(earlier.id(), later.id()).stream()
                .filter(Change::isChange)
                .map(change -> change.because(byProgram.getOrDefault(change.programId(), List.of())))
                .toList();
        return new Comparison(earlier, later, changes, causes.size() == MOST_ENTRIES_SHOWN);
    }

    private List<Change> changes(long earlier, long later) {
        return jdbc.sql("""
                        select coalesce(b.program_id, a.program_id) as program_id,
                               coalesce(b.program_name, a.program_name) as program_name,
                               a.department_name as department_before, b.department_name as department_after,
                               coalesce(a.appropriated, 0) as appropriated_before, coalesce(b.appropriated, 0) as appropriated_after,
                               coalesce(a.committed, 0) as committed_before, coalesce(b.committed, 0) as committed_after,
                               coalesce(a.expended, 0) as expended_before, coalesce(b.expended, 0) as expended_after,
                               a.planned as planned_before, b.planned as planned_after
                        from (select * from report_edition_row where edition_id = :earlier) a
                        full join (select * from report_edition_row where edition_id = :later) b using (program_id)
                        order by coalesce(b.row_no, a.row_no), program_id
                        """)
                .param("earlier", earlier)
                .param("later", later)
                .query((row, number) -> new Change(
                        row.getLong("program_id"),
                        row.getString("program_name"),
                        row.getString("department_before"),
                        row.getString("department_after"),
                        new Pair(Won.of(row.getLong("appropriated_before")), Won.of(row.getLong("appropriated_after"))),
                        new Pair(Won.of(row.getLong("committed_before")), Won.of(row.getLong("committed_after"))),
                        new Pair(Won.of(row.getLong("expended_before")), Won.of(row.getLong("expended_after"))),
                        new Planned(PlanSums.won(row, "planned_before"), PlanSums.won(row, "planned_after")),
                        List.of()))
                .list();
    }

    private List<Cause> causes(EditionQuery.Row earlier, EditionQuery.Row later) {
        return jdbc.sql(ENTRIES)
                .param("year", later.year())
                .param("earlierDay", earlier.asOf())
                .param("laterDay", later.asOf())
                .param("earlierMoment", Timestamp.from(earlier.knownAt()))
                .param("laterMoment", Timestamp.from(later.knownAt()))
                .param("limit", MOST_ENTRIES_SHOWN)
                .query((row, number) -> new Cause(
                        row.getLong("detail_program_id"),
                        row.getLong("id"),
                        row.getObject("effective_date", LocalDate.class),
                        EntryKind.valueOf(row.getString("kind")),
                        row.getString("document_no"),
                        row.getString("summary"),
                        Won.of(row.getLong("effect"))))
                .list();
    }

    /** Two editions held against each other. */
    public record Comparison(
            EditionQuery.Row earlier, EditionQuery.Row later, List<Change> changes, boolean moreEntries) {}

    /** A figure before and after. */
    public record Pair(Won before, Won after) {

        public Won difference() {
            return after.minus(before);
        }

        public boolean differs() {
            return !before.equals(after);
        }
    }

    /** What was planned up to the day, before and after; null where nothing was, or where the edition did not print it. */
    public record Planned(@Nullable Won before, @Nullable Won after) {

        /** Whether both are known and not the same. */
        public boolean differs() {
            return before != null && after != null && !before.equals(after);
        }
    }

    /** A row that differs. */
    public record Change(
            long programId,
            String programName,
            @Nullable String departmentBefore,
            @Nullable String departmentAfter,
            Pair appropriated,
            Pair committed,
            Pair expended,
            Planned planned,
            List<Cause> causes) {

        public boolean isMoved() {
            return !Objects.equals(departmentBefore, departmentAfter);
        }

        boolean isChange() {
            return isMoved()
                    || appropriated.differs()
                    || committed.differs()
                    || expended.differs()
                    || planned.differs();
        }

        Change because(List<Cause> entries) {
            return new Change(
                    programId,
                    programName,
                    departmentBefore,
                    departmentAfter,
                    appropriated,
                    committed,
                    expended,
                    planned,
                    entries);
        }
    }

    /** An entry that explains a difference, with its effect on the later edition. */
    public record Cause(
            long programId,
            long entryId,
            LocalDate effectiveDate,
            EntryKind kind,
            String documentNo,
            @Nullable String summary,
            Won effect) {}
}
