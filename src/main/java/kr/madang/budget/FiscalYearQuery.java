package kr.madang.budget;

import java.time.LocalDate;
import java.util.List;
import kr.madang.domain.budget.FiscalYear;
import kr.madang.platform.time.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which fiscal years are open and how far their ledgers reach. */
@Component
@Transactional(readOnly = true)
public class FiscalYearQuery {

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    FiscalYearQuery(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The open years, latest first. */
    public List<Row> all() {
        return jdbc.sql("""
                        select y.year, y.allotment_controlled, days.last_entry, coalesce(days.entries, 0) as entries,
                               (select count(*) from object_code c where c.fiscal_year = y.year) as object_codes,
                               (select count(*) from detail_program p where p.fiscal_year = y.year) as programs
                        from fiscal_year y
                        left join (select fiscal_year, max(effective_date) as last_entry, sum(entries) as entries
                                   from ledger_day group by fiscal_year) days on days.fiscal_year = y.year
                        order by y.year desc
                        """)
                .query((row, number) -> new Row(
                        row.getInt("year"),
                        row.getBoolean("allotment_controlled"),
                        row.getLong("object_codes"),
                        row.getLong("programs"),
                        row.getObject("last_entry", LocalDate.class),
                        row.getLong("entries")))
                .list();
    }

    /** The day whose figures are most likely wanted: the last one with an entry, but not after today. */
    public LocalDate suggestedDay(Row year) {
        LocalDate today = clock.today();
        LocalDate first = FiscalYear.firstDayOf(year.year());
        LocalDate last = year.lastEntry() == null ? today : year.lastEntry();
        LocalDate day = last.isAfter(today) ? today : last;
        LocalDate latest = FiscalYear.booksCompleteOn(year.year());
        if (day.isBefore(first)) {
            return first;
        }
        return day.isAfter(latest) ? latest : day;
    }

    /**
     * A fiscal year.
     *
     * @param lastEntry last accounting day in its ledger
     */
    public record Row(
            int year,
            boolean allotmentControlled,
            long objectCodes,
            long programs,
            @Nullable LocalDate lastEntry,
            long entries) {}
}
