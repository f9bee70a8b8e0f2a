package kr.madang.budget.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import kr.madang.budget.transfer.TransferWorld.Scene;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.testing.PostgresTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An executed transfer stands in the ledger to the won, or not at all. */
@PostgresTest
class TransferExecutionTest {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private JdbcClient jdbc;

    private Scene scene;

    @BeforeEach
    void aLineWithTenThousand() {
        scene = new TransferWorld(house).sharedScene().holding(10_000);
    }

    @Test
    void movesTheBudgetAndKeepsWhatWasThereBefore() {
        long id = scene.approved(3_155);

        scene.execute(id);

        assertThat(scene.state(id)).isEqualTo("EXECUTED");
        assertThat(scene.appropriated(scene.source)).isEqualTo(6_845);
        assertThat(scene.appropriated(scene.target)).isEqualTo(3_155);
        assertThat(jdbc.sql(
                                "select appropriated_before from budget_transfer_move where transfer_id = ? order by position")
                        .param(id)
                        .query(Long.class)
                        .list())
                .containsExactly(10_000L, 0L);
    }

    @Test
    void takesBackTheAllotmentThatALineCanNoLongerKeep() {
        scene.given.on(scene.year, scene.source).allotment("01-01", 9_000);
        long id = scene.approved(4_000);

        scene.execute(id);

        assertThat(jdbc.sql("select allotted from line_balance where line_id in (?, ?) order by line_id")
                        .params(scene.source, scene.target)
                        .query(Long.class)
                        .list())
                .containsExactly(6_000L, 3_000L);
    }

    @Test
    void refusesWhatHasBeenCommittedSinceTheApproval() {
        long id = scene.approved(3_155);
        scene.given.on(scene.year, scene.source).commitment("08-01", 8_000);

        assertThatThrownBy(() -> scene.execute(id))
                .isInstanceOfSatisfying(
                        DomainRuleViolation.class,
                        refused -> assertThat(refused.key()).isEqualTo("transfer.lineOverdrawn"));
        assertThat(scene.state(id)).isEqualTo("APPROVED");
        assertThat(scene.appropriated(scene.source)).isEqualTo(10_000);
    }

    @Test
    void refusesToRunTwice() {
        long id = scene.approved(1_000);
        scene.execute(id);

        assertThatThrownBy(() -> scene.execute(id)).isInstanceOf(DomainRuleViolation.class);
        assertThat(scene.appropriated(scene.target)).isEqualTo(1_000);
    }

    @Test
    void letsOneOfTwoTransfersThatWouldOverdrawALineTogether() throws Exception {
        List<Long> ids = List.of(scene.approved(6_000), scene.approved(6_000));
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> outcomes = Stream.of(0, 1)
                    .map(place -> pool.submit((Callable<String>) () -> {
                        start.await();
                        try {
                            scene.execute(ids.get(place));
                            return "done";
                        } catch (DomainRuleViolation refused) {
                            return refused.key();
                        }
                    }))
                    .toList();
            assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get()))
                    .containsExactlyInAnyOrder("done", "transfer.lineOverdrawn");
        } finally {
            pool.shutdownNow();
        }
        assertThat(scene.appropriated(scene.source)).isEqualTo(4_000);
        assertThat(scene.appropriated(scene.target)).isEqualTo(6_000);
    }

    @Test
    void refusesHalfATransferBehindTheApplicationsBack() {
        long id = scene.approved(1_000);

        assertThatThrownBy(() -> jdbc.sql("""
                        insert into ledger_entry (fiscal_year, line_id, stage, kind, effective_date, amount, document_no,
                                                  source, transfer_id, recorded_at)
                        values (?, ?, 'APPROPRIATION', 'TRANSFER', ?, 1000, 'half', 'TRANSFER', ?, now())
                        """)
                        .params(scene.year, scene.target, scene.day(), id)
                        .update())
                .hasMessageContaining("" + id);
        assertThatThrownBy(() -> jdbc.sql("update budget_transfer set state = 'EXECUTED' where id = ?")
                        .param(id)
                        .update())
                .hasMessageContaining("" + id);
        assertThatThrownBy(() -> jdbc.sql("update budget_transfer_move set amount = 1 where transfer_id = ?")
                        .param(id)
                        .update())
                .hasMessageContaining("not changed");
        assertThatThrownBy(() -> jdbc.sql("delete from budget_transfer_step where transfer_id = ?")
                        .param(id)
                        .update())
                .hasMessageContaining("append-only");
    }

    @Test
    void refusesToTakeBackHalfATransfer() {
        long id = scene.approved(1_000);
        scene.execute(id);
        long entry = jdbc.sql("select min(id) from ledger_entry where transfer_id = ?")
                .param(id)
                .query(Long.class)
                .single();

        assertThatThrownBy(() ->
                        scene.given.on(scene.year, scene.source).reversal("APPROPRIATION", "08-20", 1_000, null, entry))
                .hasMessageContaining("T-");
    }

    @Test
    void refusesAClosedMonth() {
        scene = new TransferWorld(house).scene().holding(10_000);
        long id = scene.approved(1_000);
        for (int month = 1; month <= 8; month++) {
            jdbc.sql("""
                            insert into month_closing (fiscal_year, month, closed_at, closed_by, closer_name)
                            values (?, ?, now(), ?, '시험')
                            """).params(scene.year, month, scene.finance.accountId()).update();
        }

        assertThatThrownBy(() -> scene.execute(id))
                .isInstanceOfSatisfying(
                        DomainRuleViolation.class,
                        refused -> assertThat(refused.key()).isEqualTo("ledger.monthClosed"));
        assertThat(scene.state(id)).isEqualTo("APPROVED");
    }
}
