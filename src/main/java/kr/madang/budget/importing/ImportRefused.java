package kr.madang.budget.importing;

/** A file given to {@link LedgerImport} was not clean; nothing was posted. */
public final class ImportRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long batch;

    ImportRefused(long batch, String summary) {
        super(summary);
        this.batch = batch;
    }

    /** The batch whose page shows the whole report. */
    public long batch() {
        return batch;
    }
}
