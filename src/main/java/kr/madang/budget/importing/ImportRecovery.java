package kr.madang.budget.importing;

import java.sql.SQLException;
import kr.madang.platform.job.JobFinished;
import kr.madang.platform.job.JobState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sets batches straight whose job was cancelled, failed or died with its server. */
@Component
class ImportRecovery {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRecovery.class);
    private static final ImportState[] UNDER_WAY = {ImportState.UPLOADED, ImportState.CHECKING, ImportState.POSTING};

    private final ImportBatches batches;
    private final ImportRuns runs;

    ImportRecovery(ImportBatches batches, ImportRuns runs) {
        this.batches = batches;
        this.runs = runs;
    }

    @EventListener
    void settle(JobFinished job) {
        boolean ours = job.kind().equals(ImportDesk.CHECK) || job.kind().equals(ImportDesk.POST);
        if (ours && job.state() != JobState.DONE) {
            settle(Long.parseLong(job.subject()), job.state());
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void settleAbandoned() {
        batches.abandoned().forEach(id -> settle(id, JobState.FAILED));
    }

    private void settle(long id, JobState state) {
        boolean cancelled = state == JobState.CANCELLED;
        if (!batches.move(id, cancelled ? ImportState.CANCELLED : ImportState.FAILED, UNDER_WAY)) {
            return;
        }
        batches.note(id, cancelled ? "import.note.cancelled" : "import.note.failed");
        try {
            runs.drop(id);
        } catch (SQLException e) {
            LOG.warn("The staging table of import batch {} could not be dropped", id, e);
        }
    }
}
