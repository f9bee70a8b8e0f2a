package kr.madang.budget.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import kr.madang.budget.execution.ExecutionConditions;
import kr.madang.budget.execution.ExecutionReport;
import kr.madang.budget.execution.ExecutionReports;
import kr.madang.budget.importing.ImportRefused;
import kr.madang.budget.importing.LedgerImport;
import kr.madang.budget.ledger.Correction;
import kr.madang.budget.transfer.TransferWorld.Scene;
import kr.madang.domain.budget.BudgetFigures;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Won;
import kr.madang.testing.PostgresTest;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContextManager;

/**
 * Transfers, imports, refunds and reversals from many hands at once: whatever succeeds and whatever is refused, no line
 * falls below zero, increases equal decreases, and reports say what the entries add up to at every day and moment.
 */
@PostgresTest
class LedgerUnderLoadTest {

    private static final int HANDS = 4;
    private static final long BUDGET = 1_000;

    /** What somebody tries to do; line numbers and amounts are taken as they come, possible or not. */
    record Deed(Kind kind, int from, int to, long amount, int day) {}

    enum Kind {
        TRANSFER,
        COMMITMENT,
        SPENDING,
        REFUND,
        CUT,
        REVERSAL
    }

    @Autowired
    private ApplicationContext house;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private LedgerImport imports;

    @Autowired
    private Correction correction;

    @Autowired
    private ExecutionReports reports;

    @BeforeProperty
    void joinTheHouse() throws Exception {
        new TestContextManager(LedgerUnderLoadTest.class).prepareTestInstance(this);
    }

    @Provide
    Arbitrary<List<Deed>> deeds() {
        Arbitrary<Deed> deed = Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(4, Kind.TRANSFER),
                                Tuple.of(3, Kind.COMMITMENT),
                                Tuple.of(3, Kind.SPENDING),
                                Tuple.of(1, Kind.REFUND),
                                Tuple.of(1, Kind.CUT),
                                Tuple.of(2, Kind.REVERSAL)),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.longs().between(1, BUDGET),
                        Arbitraries.integers().between(0, 300))
                .as(Deed::new);
        return deed.list().ofMinSize(24).ofMaxSize(40);
    }

    @Property(tries = 6, shrinking = ShrinkingMode.OFF)
    void keepsTheBooksWhateverManyHandsDoAtOnce(@ForAll("deeds") List<Deed> deeds) throws Exception {
        Stage stage = new Stage(new TransferWorld(house).scene());
        Queue<Deed> open = new ConcurrentLinkedQueue<>(deeds);
        CyclicBarrier start = new CyclicBarrier(HANDS);
        ExecutorService hands = Executors.newFixedThreadPool(HANDS);
        try {
            List<Future<?>> work = new ArrayList<>();
            for (int hand = 0; hand < HANDS; hand++) {
                work.add(hands.submit(() -> {
                    start.await();
                    for (Deed deed = open.poll(); deed != null; deed = open.poll()) {
                        stage.tries(deed);
                    }
                    return null;
                }));
            }
            for (Future<?> hand : work) {
                hand.get(2, TimeUnit.MINUTES);
            }
        } finally {
            hands.shutdownNow();
        }
        stage.holdsNothingBelowZeroOnAnyDay();
        stage.gaveWhatItTook();
        stage.reportsWhatItsEntriesAddUpTo();
    }

    /** Four lines of two programmes with a thousand won each, and everybody's hands on them. */
    private final class Stage {

        private final Scene scene;
        private final long[] lines;
        private final String[] programs;
        private final String[] codes = {"201-01", "101-04", "201-01", "307-05"};
        private final AtomicInteger papers = new AtomicInteger();

        Stage(Scene scene) {
            this.scene = scene;
            long other = scene.given.program(scene.year, scene.division, "다른 사업");
            jdbc.sql("""
                            update detail_program set unit_program_id =
                                (select unit_program_id from detail_program where id = ?) where id = ?
                            """).params(scene.program, other).update();
            lines = new long[] {
                scene.source,
                scene.target,
                scene.given.line(scene.year, other, "201-01"),
                scene.given.line(scene.year, other, "307-05")
            };
            String first = code(scene.program);
            String second = code(other);
            programs = new String[] {first, first, second, second};
            for (long line : lines) {
                scene.given.on(scene.year, line).original("01-01", BUDGET);
            }
        }

        private String code(long program) {
            return jdbc.sql("select code from detail_program where id = ?")
                    .param(program)
                    .query(String.class)
                    .single();
        }

        void tries(Deed deed) {
            try {
                does(deed);
            } catch (DomainRuleViolation | ImportRefused expected) {
                assertThat(expected.getMessage()).isNotBlank();
            }
        }

        private void does(Deed deed) {
            int paper = papers.incrementAndGet();
            LocalDate day = LocalDate.of(scene.year, 1, 2).plusDays(deed.day());
            switch (deed.kind()) {
                case TRANSFER -> transfer(deed);
                case COMMITMENT -> send(deed, row(deed.from(), "원인행위", day, deed.amount(), "C" + paper, ""));
                case SPENDING ->
                    send(
                            deed,
                            row(deed.from(), "원인행위", day, deed.amount(), "C" + paper, ""),
                            row(deed.from(), "지출", day, deed.amount() / 2 + 1, "E" + paper, "C" + paper));
                case REFUND ->
                    send(
                            deed,
                            row(deed.from(), "원인행위", day, deed.amount(), "C" + paper, ""),
                            row(deed.from(), "지출", day, deed.amount(), "E" + paper, "C" + paper),
                            row(deed.from(), "여입", day, deed.amount() / 2 + 1, "R" + paper, "C" + paper));
                case CUT -> send(deed, row(deed.from(), "추경", day, -deed.amount(), "S" + paper, ""));
                case REVERSAL -> reverse(deed);
            }
        }

        private void transfer(Deed deed) {
            scene.execute(scene.approvedOf(
                    List.of(scene.from(lines[deed.from()], deed.amount()), scene.to(lines[deed.to()], deed.amount()))));
        }

        private String row(int line, String kind, LocalDate day, long amount, String paper, String commitment) {
            return "%d,%s,%s,%s,%s,%d,%s,%s,%n"
                    .formatted(scene.year, programs[line], codes[line], kind, day, amount, paper, commitment);
        }

        private void send(Deed deed, String... rows) {
            String file = "회계연도,세부사업코드,통계목,구분,회계일자,금액,문서번호,원인행위번호,적요\n" + String.join("", rows);
            imports.importNow(
                    "deed" + deed.day() + ".csv",
                    new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                    scene.finance.accountId());
        }

        /** Takes some entry back, mostly one that something depends on. */
        private void reverse(Deed deed) {
            jdbc.sql("""
                            select id from ledger_entry where line_id = ? and kind <> 'REVERSAL'
                            order by md5(id::text || ?) limit 1
                            """)
                    .params(lines[deed.from()], deed.amount())
                    .query(Long.class)
                    .optional()
                    .ifPresent(entry -> scene.finance.does(() ->
                            correction.takeBack(entry, Won.of(deed.amount()), LocalDate.of(scene.year, 12, 30), "시험")));
        }

        void holdsNothingBelowZeroOnAnyDay() {
            assertThat(jdbc.sql("""
                            select count(*) from (
                                select sum(case stage when 'APPROPRIATION' then amount else 0 end) over upto as appropriated,
                                       sum(case stage when 'COMMITMENT' then amount else 0 end) over upto as committed,
                                       sum(case stage when 'EXPENDITURE' then amount else 0 end) over upto as expended
                                from ledger_entry where fiscal_year = ?
                                window upto as (partition by line_id order by effective_date range unbounded preceding)) days
                            where appropriated < committed or committed < expended or expended < 0
                            """).param(scene.year).query(Long.class).single())
                    .isZero();
        }

        void gaveWhatItTook() {
            assertThat(jdbc.sql(
                                    "select coalesce(sum(amount), 0) from ledger_entry where fiscal_year = ? and kind = 'TRANSFER'")
                            .param(scene.year)
                            .query(Long.class)
                            .single())
                    .isZero();
            assertThat(jdbc.sql("""
                            select count(*) from budget_transfer t where fiscal_year = ?
                              and (state = 'EXECUTED') <> exists (select 1 from ledger_entry e where e.transfer_id = t.id)
                            """).param(scene.year).query(Long.class).single())
                    .isZero();
        }

        void reportsWhatItsEntriesAddUpTo() {
            List<Instant> moments = new ArrayList<>(
                    jdbc.sql("select distinct recorded_at from ledger_entry where fiscal_year = ? order by 1")
                            .param(scene.year)
                            .query((row, number) -> row.getTimestamp(1).toInstant())
                            .list());
            int steps = Math.max(1, moments.size() / 6);
            for (String day : new String[] {"01-01", "04-30", "08-12", "10-31", "12-31"}) {
                compare(day, null);
                for (int i = 0; i < moments.size(); i += steps) {
                    compare(day, moments.get(i));
                }
            }
        }

        private void compare(String monthDay, @Nullable Instant knownAt) {
            LocalDate day = LocalDate.parse(scene.year + "-" + monthDay);
            ExecutionReport report = reports.answer(new ExecutionConditions(
                    "" + scene.year, day.toString(), knownAt == null ? null : knownAt.toString(), null, "WON", null));
            BudgetFigures said = report.total();
            List<Long> counted = jdbc.sql("""
                            select coalesce(sum(amount) filter (where stage = 'APPROPRIATION'), 0)::bigint || ' '
                                || coalesce(sum(amount) filter (where stage = 'COMMITMENT'), 0)::bigint || ' '
                                || coalesce(sum(amount) filter (where stage = 'EXPENDITURE'), 0)::bigint
                            from ledger_entry where fiscal_year = :year and effective_date <= :day
                              and (cast(:known as timestamptz) is null or recorded_at <= :known)
                            """)
                    .param("year", scene.year)
                    .param("day", day)
                    .param("known", knownAt == null ? null : Timestamp.from(knownAt))
                    .query(String.class)
                    .single()
                    .transform(text ->
                            Arrays.stream(text.split(" ")).map(Long::valueOf).toList());
            assertThat(List.of(
                            said.appropriated().amount(),
                            said.committed().amount(),
                            said.expended().amount()))
                    .as("as of %s, known at %s", day, knownAt)
                    .isEqualTo(counted);
        }
    }
}
