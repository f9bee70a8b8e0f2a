package kr.madang.budget.importing;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import kr.madang.budget.importing.ImportBatches.Batch;
import kr.madang.budget.importing.check.FileChecker;
import kr.madang.budget.importing.check.Posting;
import kr.madang.budget.importing.check.Staging;
import kr.madang.platform.audit.AuditLog;
import kr.madang.platform.file.StoredFiles;
import kr.madang.platform.job.JobCancelled;
import kr.madang.platform.job.JobProgress;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Checks and posts batches, each in one database transaction of its own: whatever breaks it off, a kill of the server
 * included, leaves neither a staging table nor a ledger entry behind.
 */
@Component
class ImportRuns {

    private final DataSource dataSource;
    private final ImportBatches batches;
    private final StoredFiles files;
    private final RunSteps steps;

    ImportRuns(DataSource dataSource, ImportBatches batches, StoredFiles files, RunSteps steps) {
        this.dataSource = dataSource;
        this.batches = batches;
        this.files = files;
        this.steps = steps;
    }

    /** What a run does with a staging table, and what it does that in. */
    @Component
    record RunSteps(FileChecker checker, Posting posting, TransactionOperations transactions, AuditLog audit) {}

    /** Reads the stored file into staging and writes the report. */
    void check(long id, JobProgress progress) throws IOException, SQLException {
        if (!batches.move(id, ImportState.CHECKING, ImportState.UPLOADED)) {
            return;
        }
        Batch batch = batches.find(id).orElseThrow();
        progress.total(batch.rows());
        transact(id, progress, staging -> {
            FileChecker.Result result =
                    steps.checker().check(staging, batch.fileName(), () -> files.open(batch.storedFileId()), progress);
            if (result.fresh() == 0) {
                staging.drop();
            }
            progress.pointOfNoReturn();
            ImportBatches.checked(staging.jdbc(), id, result);
            ImportState state = result.errors() == 0 ? ImportState.CHECKED : ImportState.REJECTED;
            ImportBatches.move(staging.jdbc(), id, state, ImportState.CHECKING);
        });
    }

    /** Posts the staged rows; a rule of the ledger that they break rejects the batch with that rule as its note. */
    void post(long id, JobProgress progress) throws SQLException {
        Batch batch = batches.find(id).orElseThrow();
        progress.total(batch.fresh());
        try {
            steps.transactions().executeWithoutResult(transaction -> post(batch, progress));
        } catch (DataAccessException e) {
            progress.stopIfCancelled();
            refuse(id, Refusal.of(e), e);
        } finally {
            progress.onStop(() -> {});
        }
    }

    /** Throws away what was staged for a batch. */
    void drop(long id) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            new Staging(id, connection).drop();
        }
    }

    /** Joins the transaction at hand, so that ledger, batch and audit log change together. */
    private void post(Batch batch, JobProgress progress) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            Staging staging = new Staging(batch.id(), connection);
            progress.onStop(staging::interrupt);
            staging.prepare();
            post(batch, staging, progress);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private void post(Batch batch, Staging staging, JobProgress progress) {
        if (batch.kind() == null || batch.fresh() != staging.rowsOrNone()) {
            throw new IllegalStateException("the staging table of batch " + batch.id() + " was lost");
        }
        long rows = steps.posting().post(staging, batch.kind(), batch.confirmedBy());
        progress.pointOfNoReturn();
        staging.drop();
        if (!ImportBatches.move(staging.jdbc(), batch.id(), ImportState.POSTED, ImportState.POSTING)) {
            throw new JobCancelled();
        }
        steps.audit().record("IMPORT_POSTED", batch.fileName(), batch.kind() + " " + rows);
    }

    private void refuse(long id, @Nullable Refusal refusal, DataAccessException e) throws SQLException {
        if (refusal == null) {
            throw e;
        }
        batches.note(id, refusal.messageKey());
        batches.move(id, ImportState.REJECTED, ImportState.POSTING);
        drop(id);
    }

    @FunctionalInterface
    private interface Step {
        void with(Staging staging) throws IOException, SQLException;
    }

    private void transact(long id, JobProgress progress, Step step) throws IOException, SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            Staging staging = new Staging(id, connection);
            try {
                progress.onStop(staging::interrupt);
                staging.prepare();
                step.with(staging);
                connection.commit();
            } catch (IOException | SQLException | RuntimeException e) {
                connection.rollback();
                progress.stopIfCancelled();
                throw e;
            } finally {
                progress.onStop(() -> {});
                connection.setAutoCommit(true);
            }
        }
    }
}
