package kr.madang.budget.importing;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import kr.madang.budget.importing.ImportBatches.Batch;
import kr.madang.platform.job.JobProgress;
import kr.madang.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Imports a file in one call, through the same check and posting as the pages do; for reference data and tests. */
@Component
public class LedgerImport {

    private final ImportDesk desk;
    private final ImportRuns runs;
    private final ImportBatches batches;
    private final ImportQuery query;

    LedgerImport(ImportDesk desk, ImportRuns runs, ImportBatches batches, ImportQuery query) {
        this.desk = desk;
        this.runs = runs;
        this.batches = batches;
        this.query = query;
    }

    /**
     * What was imported.
     *
     * @param posted rows that are new
     * @param known rows that were there before; all of them where the same file was imported already
     */
    public record Result(long batch, long posted, long known) {}

    /**
     * Checks the file and posts it at once, whole or not at all. It commits by itself and therefore refuses to run inside
     * a transaction.
     *
     * @param fileName tells the format by its ending: csv, tsv, txt or xlsx
     * @param accountId who is written down as having uploaded and confirmed it; null for the system itself
     * @throws ImportRefused when the file has errors or the ledger refuses it; its message lists the first errors
     */
    public Result importNow(String fileName, InputStream content, @Nullable Long accountId) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("an import commits by itself");
        }
        ImportDesk.Receipt receipt = desk.store(fileName, content, accountId);
        if (receipt.known()) {
            ImportQuery.Detail earlier = query.detail(receipt.batch()).orElseThrow(NotFound::new);
            return new Result(receipt.batch(), 0, earlier.rowsTotal());
        }
        return run(receipt.batch(), accountId);
    }

    private Result run(long id, @Nullable Long accountId) {
        try {
            runs.check(id, JobProgress.unwatched());
            Batch checked = batches.find(id).orElseThrow(NotFound::new);
            refuseUnlessIn(ImportState.CHECKED, id);
            if (checked.fresh() > 0 && desk.release(id, accountId)) {
                runs.post(id, JobProgress.unwatched());
                refuseUnlessIn(ImportState.POSTED, id);
            }
            ImportQuery.Detail done = query.detail(id).orElseThrow(NotFound::new);
            return new Result(id, done.rowsNew(), done.rowsKnown());
        } catch (ImportRefused refused) {
            throw refused;
        } catch (IOException | SQLException | RuntimeException e) {
            batches.move(id, ImportState.FAILED, ImportState.CHECKING, ImportState.POSTING);
            throw new IllegalStateException(e);
        }
    }

    private void refuseUnlessIn(ImportState state, long id) {
        if (batches.find(id).orElseThrow(NotFound::new).state() != state) {
            throw new ImportRefused(id, query.summary(id));
        }
    }
}
