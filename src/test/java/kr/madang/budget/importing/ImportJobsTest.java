package kr.madang.budget.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import kr.madang.platform.job.JobProgress;
import kr.madang.platform.job.Jobs;
import kr.madang.testing.PostgresTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PostgresTest
class ImportJobsTest {

    @Autowired
    LedgerImport imports;

    @Autowired
    ImportDesk desk;

    @Autowired
    ImportRuns runs;

    @Autowired
    ImportBatches batches;

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient jdbc;

    ImportWorld world;

    @BeforeEach
    void open() {
        world = new ImportWorld(jdbc, imports).withLines();
    }

    @Test
    void checksBehindThePageAndPostsOnConfirmation() {
        long batch = receive("L,본예산,Y-01-01,1000,B-1,,\n");
        await(() -> state(batch) == ImportState.CHECKED);
        assertThat(world.count()).isZero();

        desk.confirm(batch, null);
        await(() -> state(batch) == ImportState.POSTED);

        assertThat(world.count()).isEqualTo(1);
        assertThat(hasStaging(batch)).isFalse();
    }

    @Test
    void postsOnceWhenConfirmedTwice() {
        long batch = receive("L,본예산,Y-01-01,1000,B-1,,\n");
        await(() -> state(batch) == ImportState.CHECKED);

        CompletableFuture<Void> one = CompletableFuture.runAsync(() -> desk.confirm(batch, null));
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> desk.confirm(batch, null));
        CompletableFuture.allOf(one, other).join();
        await(() -> state(batch) == ImportState.POSTED);

        assertThat(world.count()).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from job where kind = 'IMPORT_POST' and subject = ?")
                        .param(String.valueOf(batch))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void postsOneOfTwoFilesThatTogetherOverdrawALine() throws Exception {
        world.entries("L,본예산,Y-01-01,1000,B-1,,\n");
        long one = receive("L,원인행위,Y-02-01,700,C-1,,\n");
        long other = receive("L,원인행위,Y-02-01,700,C-2,,\n");
        await(() -> state(one) == ImportState.CHECKED && state(other) == ImportState.CHECKED);

        desk.confirm(one, null);
        desk.confirm(other, null);
        await(() -> !state(one).isUnderWay() && !state(other).isUnderWay());

        assertThat(world.sum("COMMITMENT")).isEqualTo(700);
        assertThat(new ImportState[] {state(one), state(other)})
                .containsExactlyInAnyOrder(ImportState.POSTED, ImportState.REJECTED);
    }

    @Test
    void stopsWhenCancelledWhileChecking() throws Exception {
        long batch = receive(manyRows());
        desk.cancel(batch);

        await(() -> state(batch) == ImportState.CANCELLED);
        assertThat(world.count()).isZero();
        assertThat(hasStaging(batch)).isFalse();
    }

    @Test
    void forgetsACheckedBatchThatIsCancelled() throws Exception {
        long batch = receive("L,본예산,Y-01-01,1000,B-1,,\n");
        await(() -> state(batch) == ImportState.CHECKED);
        desk.cancel(batch);

        assertThat(state(batch)).isEqualTo(ImportState.CANCELLED);
        assertThat(hasStaging(batch)).isFalse();
        desk.confirm(batch, null);
        assertThat(state(batch)).isEqualTo(ImportState.CANCELLED);
    }

    @Test
    void failsWhatAKilledServerLeftAndChecksItAgainOnRestart() {
        long batch = desk.store("killed.csv", world.stream(ImportWorld.HEADER + "L,본예산,Y-01-01,1,B-1,,\n"), null)
                .batch();
        long job = jdbc.sql("""
                        insert into job (kind, subject, state, queued_at, heartbeat_at)
                        values ('IMPORT_CHECK', ?, 'RUNNING', now(), now() - interval '1 hour') returning id
                        """).param(String.valueOf(batch)).query(Long.class).single();
        batches.runBy(batch, job);
        batches.move(batch, ImportState.CHECKING, ImportState.UPLOADED);
        jdbc.sql("create unlogged table import_staging_" + batch + " (row_no bigint)")
                .update();

        jobs.giveUpLost();

        await(() -> state(batch) == ImportState.FAILED);
        await(() -> !hasStaging(batch));
        desk.restart(batch, null);
        await(() -> state(batch) == ImportState.CHECKED);
    }

    @Test
    void failsWhenTheStagedRowsWereLost() throws Exception {
        long batch = desk.store("lost.csv", world.stream(ImportWorld.HEADER + "L,본예산,Y-01-01,1,B-1,,\n"), null)
                .batch();
        runs.check(batch, JobProgress.unwatched());
        jdbc.sql("truncate import_staging_" + batch).update();
        desk.release(batch, null);

        assertThatThrownBy(() -> runs.post(batch, JobProgress.unwatched())).isInstanceOf(IllegalStateException.class);
        assertThat(world.count()).isZero();
    }

    private long receive(String entries) {
        try (InputStream content = world.stream(ImportWorld.HEADER + entries)) {
            return desk.receive("entries.csv", content, null).batch();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String manyRows() {
        Random random = new Random(1);
        StringBuilder rows = new StringBuilder();
        for (int row = 0; row < 200_000; row++) {
            rows.append("L,추경,Y-01-01,")
                    .append(1 + random.nextInt(9))
                    .append(",S-")
                    .append(row)
                    .append(",,\n");
        }
        return rows.toString();
    }

    private ImportState state(long batch) {
        return batches.find(batch).orElseThrow().state();
    }

    private boolean hasStaging(long batch) {
        return jdbc.sql("select to_regclass(?) is not null")
                .param("import_staging_" + batch)
                .query(Boolean.class)
                .single();
    }

    private static void await(Supplier<Boolean> condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.get()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain");
            }
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
