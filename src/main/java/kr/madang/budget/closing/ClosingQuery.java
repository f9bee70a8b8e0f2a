package kr.madang.budget.closing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.madang.domain.budget.MonthClosing;
import kr.madang.domain.shared.Won;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the months of a fiscal year with what was entered in them and whether they are closed. */
@Component
@Transactional(readOnly = true)
public class ClosingQuery {

    private final JdbcClient jdbc;

    ClosingQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The twelve months; entries after the year's end belong to December. */
    List<Month> months(int year) {
        return jdbc.sql("""
                        select cast(:year as integer) as year, m.month, c.id, c.closed_at, c.closer_name,
                               coalesce(d.entries, 0) as entries, coalesce(d.committed, 0) as committed,
                               coalesce(d.expended, 0) as expended
                        from generate_series(1, 12) as m(month)
                        left join month_closing c on c.fiscal_year = :year and c.month = m.month and c.reopened_at is null
                        left join (
                            select case when extract(year from effective_date) > :year then 12
                                        else extract(month from effective_date)::integer end as month,
                                   sum(entries) as entries, sum(committed) as committed, sum(expended) as expended
                            from ledger_day where fiscal_year = :year group by 1) d on d.month = m.month
                        order by m.month
                        """)
                .param("year", year)
                .query((row, number) -> month(row))
                .list();
    }

    /** What happened to the months of the year, latest first. */
    List<Reopening> reopenings(int year) {
        return jdbc.sql("""
                        select month, closer_name, closed_at, reopener_name, reopened_at, reopening_reason
                        from month_closing where fiscal_year = :year and reopened_at is not null
                        order by reopened_at desc, id desc limit 100
                        """)
                .param("year", year)
                .query((row, number) -> new Reopening(
                        row.getInt("month"),
                        row.getString("closer_name"),
                        row.getTimestamp("closed_at").toInstant(),
                        row.getString("reopener_name"),
                        row.getTimestamp("reopened_at").toInstant(),
                        row.getString("reopening_reason")))
                .list();
    }

    /** A closing that stands. */
    Optional<Standing> standing(long id) {
        return jdbc.sql("select id, fiscal_year, month from month_closing where id = :id and reopened_at is null")
                .param("id", id)
                .query(Standing.class)
                .optional();
    }

    /** The last month of the year that is closed, 0 while none is. */
    public int lastClosedOf(int year) {
        return jdbc.sql("""
                        select coalesce(max(month), 0) from month_closing
                        where fiscal_year = :year and reopened_at is null
                        """).param("year", year).query(Integer.class).single();
    }

    /** The next month of each year that is not closed altogether. */
    List<Next> nextToClose() {
        return jdbc.sql("""
                        select y.year, coalesce(max(c.month), 0) + 1 as month
                        from fiscal_year y
                        left join month_closing c on c.fiscal_year = y.year and c.reopened_at is null
                        group by y.year having coalesce(max(c.month), 0) < 12 order by y.year
                        """).query(Next.class).list();
    }

    /** A month whose turn it is. */
    public record Next(int year, int month) {}

    /** Whether the month of that day is closed, so that its figures can no longer change. */
    public boolean isClosed(int year, LocalDate day) {
        return jdbc.sql("select coalesce(closed_until(:year) >= :day, false)")
                .param("year", year)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /** Files that were checked and not yet posted; whoever closes a month should know of them. */
    int unpostedImports() {
        return jdbc.sql(
                        "select count(*) from import_batch where state in ('UPLOADED', 'CHECKING', 'CHECKED', 'POSTING')")
                .query(Integer.class)
                .single();
    }

    private static Month month(ResultSet row) throws SQLException {
        Timestamp closedAt = row.getTimestamp("closed_at");
        return new Month(
                row.getInt("year"),
                row.getInt("month"),
                row.getObject("id", Long.class),
                closedAt == null ? null : closedAt.toInstant(),
                row.getString("closer_name"),
                row.getLong("entries"),
                Won.of(row.getBigDecimal("committed").longValueExact()),
                Won.of(row.getBigDecimal("expended").longValueExact()));
    }

    /**
     * A month.
     *
     * @param closingId the closing that stands; none while the month is open
     * @param committed and expended: what was entered in the month alone
     */
    public record Month(
            int year,
            int month,
            @Nullable Long closingId,
            @Nullable Instant closedAt,
            @Nullable String closerName,
            long entries,
            Won committed,
            Won expended) {

        public boolean isClosed() {
            return closingId != null;
        }

        public LocalDate firstDay() {
            return LocalDate.of(year, month, 1);
        }

        /** The last day its entries may bear. */
        public LocalDate lastDay() {
            return MonthClosing.lastDayOf(year, month);
        }
    }

    /** A closing that was undone. */
    public record Reopening(
            int month, String closerName, Instant closedAt, String reopenerName, Instant reopenedAt, String reason) {}

    /** A closing that stands. */
    public record Standing(long id, int fiscalYear, int month) {}
}
