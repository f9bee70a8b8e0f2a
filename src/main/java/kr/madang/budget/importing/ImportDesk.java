package kr.madang.budget.importing;

import java.io.InputStream;
import java.sql.SQLException;
import kr.madang.budget.importing.ImportBatches.Batch;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.platform.file.StoredFiles;
import kr.madang.platform.file.StoredFiles.StoredFile;
import kr.madang.platform.job.Jobs;
import kr.madang.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes files in, and confirmations, cancellations and restarts of their batches (자료 올리기). */
@Component
class ImportDesk {

    static final String CHECK = "IMPORT_CHECK";
    static final String POST = "IMPORT_POST";

    private final ImportBatches batches;
    private final StoredFiles files;
    private final ImportRuns runs;
    private final Jobs jobs;

    ImportDesk(ImportBatches batches, StoredFiles files, ImportRuns runs, Jobs jobs) {
        this.batches = batches;
        this.files = files;
        this.runs = runs;
        this.jobs = jobs;
    }

    /**
     * A file received.
     *
     * @param known whether the very same file was posted before; then the batch is that earlier one
     */
    record Receipt(long batch, boolean known) {}

    /** Stores the file and starts its check; a file that was posted before changes nothing. */
    @Transactional
    public Receipt receive(String fileName, InputStream content, @Nullable Long by) {
        Receipt receipt = store(fileName, content, by);
        if (!receipt.known()) {
            startCheck(receipt.batch(), by);
        }
        return receipt;
    }

    /** Stores the file without starting anything. */
    @Transactional
    public Receipt store(String fileName, InputStream content, @Nullable Long by) {
        LineCounter lines = new LineCounter(content);
        StoredFile file = files.store(fileName, lines);
        Long posted = batches.postedWith(file.sha256()).orElse(null);
        if (posted != null) {
            files.remove(file.id());
            return new Receipt(posted, true);
        }
        return new Receipt(batches.add(file, lines.count(), by), false);
    }

    /** Starts the posting of a batch that was checked without an error; of two confirmations at once one does nothing. */
    @Transactional
    public void confirm(long id, @Nullable Long by) {
        if (release(id, by)) {
            batches.runBy(id, jobs.start(POST, String.valueOf(id), by, progress -> runs.post(id, progress)));
        }
    }

    /** Whether the batch was waiting for this confirmation. */
    @Transactional
    public boolean release(long id, @Nullable Long by) {
        Batch batch = batch(id);
        if (batch.state() == ImportState.CHECKED && batch.fresh() == 0) {
            throw new DomainRuleViolation("import.nothingToPost");
        }
        boolean released = batches.move(id, ImportState.POSTING, ImportState.CHECKED);
        if (released) {
            batches.confirmed(id, by);
        }
        return released;
    }

    /** Stops whatever is done with the batch and throws away what was staged. */
    public void cancel(long id) throws SQLException {
        Batch batch = batch(id);
        if (batches.move(id, ImportState.CANCELLED, ImportState.CHECKED)) {
            runs.drop(id);
        } else if (batch.state().isUnderWay() && batch.jobId() != null) {
            jobs.cancel(batch.jobId());
        }
    }

    /** Checks the stored file once more. */
    @Transactional
    public void restart(long id, @Nullable Long by) {
        Batch batch = batch(id);
        if (batch.state().canBeRestarted() && batches.move(id, ImportState.UPLOADED, batch.state())) {
            batches.forgetReport(id);
            startCheck(id, by);
        }
    }

    private void startCheck(long id, @Nullable Long by) {
        batches.runBy(id, jobs.start(CHECK, String.valueOf(id), by, progress -> runs.check(id, progress)));
    }

    private Batch batch(long id) {
        return batches.find(id).orElseThrow(NotFound::new);
    }
}
