package kr.madang.budget.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import kr.madang.budget.LedgerSums;
import kr.madang.domain.office.Role;
import kr.madang.testing.Given;
import kr.madang.testing.PostgresTest;
import kr.madang.testing.SignedIn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/**
 * Measures the report over a million entries, page included, against the bare aggregate in PostgreSQL, and the ledger as a
 * spreadsheet of a hundred thousand rows. Not part of the normal run: {@code ./mvnw test -Pbenchmark
 * -Dtest=ReportBenchmarkTest -Dbenchmark.heap=256m}.
 */
@PostgresTest
@Tag("benchmark")
class ReportBenchmarkTest {

    private static final int PROGRAMS = 100;
    private static final int WARM_UPS = 20;
    private static final int RUNS = 9;

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @SuppressWarnings("SystemOut")
    void showsTheReportOverAMillionEntries() throws Exception {
        int year = aYearOfAMillionEntries();
        String query = "year=" + year + "&asOf=" + year + "-12-31";

        long bare = median(() -> bareAggregate(year));
        long same = median(() -> sameAggregateKnownThen(year));
        long page = median(() -> open("/budget/execution?" + query));
        long then = median(() -> open("/budget/execution?" + query + "&knownAt=2030-01-01"));
        long alerts = median(() -> open("/budget/alerts?" + query));
        long ledger = median(() -> open("/budget/entries?" + query + "&figure=EXPENDED"));
        long spreadsheet = once(() -> download("/budget/entries.xlsx?year=" + year + "&asOf=" + year + "-02-06"));

        System.out.printf(
                Locale.ROOT,
                "BENCHMARK entries=%d bare aggregate=%d ms, report page=%d ms, report page as known then=%d ms (its aggregate alone %d ms),"
                        + " alerts page=%d ms, ledger page=%d ms, xlsx of %d rows=%d ms, heap=%d MiB%n",
                entries(year),
                bare,
                page,
                then,
                same,
                alerts,
                ledger,
                rowsIn(year),
                spreadsheet,
                Runtime.getRuntime().maxMemory() >> 20);
        assertThat(entries(year)).isGreaterThanOrEqualTo(1_000_000);
    }

    private int aYearOfAMillionEntries() {
        Given given = new Given(jdbc);
        int year = given.fiscalYear();
        long division = given.division("측정부서");
        for (int number = 0; number < PROGRAMS; number++) {
            long program = given.program(year, division, "측정사업 " + number);
            long line = given.line(year, program, "201-01");
            given.on(year, line).original("01-01", 10_000_000_000_000L);
        }
        jdbc.sql("""
                        with numbered as (
                            select nextval('ledger_entry_id') as id, n, l.id as line_id
                            from budget_line l cross join generate_series(1, 10000) n where l.fiscal_year = :year)
                        insert into ledger_entry (id, fiscal_year, line_id, stage, kind, effective_date, amount, document_no,
                                                  commitment_id, source, recorded_at)
                        select id, :year, line_id, 'COMMITMENT', 'COMMITMENT', make_date(:year, 1, 1) + n % 360,
                               1000 + n, 'B-' || id, id, 'CORRECTION', timestamptz '2019-02-01'
                        from numbered
                        """).param("year", year).update();
        jdbc.sql("""
                        insert into execution_plan_entry (line_id, month, amount, recorded_at)
                        select l.id, month, 800000000000, timestamptz '2019-01-02'
                        from budget_line l cross join generate_series(1, 12) month where l.fiscal_year = :year
                        """).param("year", year).update();
        jdbc.sql("analyze").update();
        return year;
    }

    private void bareAggregate(int year) {
        jdbc.sql("""
                        select l.detail_program_id, sum(amount) filter (where stage = 'APPROPRIATION'),
                               sum(amount) filter (where stage = 'COMMITMENT'),
                               sum(amount) filter (where stage = 'EXPENDITURE')
                        from ledger_entry e join budget_line l on l.id = e.line_id
                        where e.fiscal_year = :year and e.effective_date <= make_date(:year, 12, 31)
                        group by l.detail_program_id
                        """).param("year", year).query((row, number) -> row.getLong(1)).list();
    }

    /** What the report asks as known at an earlier moment, by itself. */
    private void sameAggregateKnownThen(int year) {
        Instant moment = Instant.parse("2030-01-01T14:59:59Z");
        jdbc.sql("with " + LedgerSums.knownAt(moment) + " select l.detail_program_id, " + LedgerSums.TOTALS
                        + " from sums join budget_line l on l.id = sums.line_id group by l.detail_program_id")
                .param("year", year)
                .param("asOf", LocalDate.of(year, 12, 31))
                .param("previous", LocalDate.of(year, 11, 30))
                .param("knownAt", Timestamp.from(moment))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private long entries(int year) {
        return jdbc.sql("select count(*) from ledger_entry where fiscal_year = ?")
                .param(year)
                .query(Long.class)
                .single();
    }

    private long rowsIn(int year) {
        return jdbc.sql(
                        "select count(*) from ledger_entry where fiscal_year = ? and effective_date <= make_date(?, 2, 6)")
                .params(year, year)
                .query(Long.class)
                .single();
    }

    private void open(String address) throws Exception {
        MvcResult result =
                browser.perform(get(address).with(SignedIn.as(Role.FINANCE))).andReturn();
        assertThat(result.getResponse().getStatus()).isEqualTo(200);
    }

    private void download(String address) throws Exception {
        MvcResult result =
                browser.perform(get(address).with(SignedIn.as(Role.FINANCE))).andReturn();
        result.getAsyncResult(600_000);
        assertThat(result.getResponse().getContentAsByteArray()).hasSizeGreaterThan(100_000);
    }

    private interface Work {
        void run() throws Exception;
    }

    private static long once(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static long median(Work work) throws Exception {
        long[] times = new long[RUNS];
        for (int run = 0; run < WARM_UPS; run++) {
            work.run();
        }
        for (int run = 0; run < RUNS; run++) {
            times[run] = once(work);
        }
        Arrays.sort(times);
        return times[RUNS / 2];
    }
}
