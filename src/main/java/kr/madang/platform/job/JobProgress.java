package kr.madang.platform.job;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** How work tells how far it is and learns that it is to stop. Cheap enough to be called for each row. */
public final class JobProgress {

    private final AtomicLong done = new AtomicLong();
    private volatile long total;
    private volatile boolean stopped;
    private volatile @Nullable Runnable interruption;

    /** Progress that nobody watches and nobody cancels, for work done in the foreground. */
    public static JobProgress unwatched() {
        return new JobProgress();
    }

    JobProgress() {}

    /** Says how much there is to do, in whatever unit {@link #advance} counts. */
    public void total(long amount) {
        total = amount;
    }

    /**
     * Says that so much more is done.
     *
     * @throws JobCancelled when the job is to stop
     */
    public void advance(long amount) {
        done.addAndGet(amount);
        stopIfCancelled();
    }

    /**
     * Says how much is done by now.
     *
     * @throws JobCancelled when the job is to stop
     */
    public void reached(long amount) {
        done.set(amount);
        stopIfCancelled();
    }

    /** @throws JobCancelled when the job is to stop */
    public void stopIfCancelled() {
        if (stopped) {
            throw new JobCancelled();
        }
    }

    /** What breaks off a long wait of the work, such as a running statement; called from another thread. */
    public void onStop(Runnable interruption) {
        this.interruption = interruption;
        if (stopped) {
            interruption.run();
        }
    }

    /** From here on a request to stop comes too late: the work is about to be made final. */
    public void pointOfNoReturn() {
        stopIfCancelled();
        interruption = null;
    }

    public boolean isStopped() {
        return stopped;
    }

    long done() {
        return done.get();
    }

    long total() {
        return total;
    }

    void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        Runnable waiting = interruption;
        if (waiting != null) {
            waiting.run();
        }
    }
}
