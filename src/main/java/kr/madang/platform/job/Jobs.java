package kr.madang.platform.job;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs long work behind the pages, two at a time, the rest in a queue.
 *
 * <p>A running job gives a sign of life every two seconds. One that has been silent for twenty was lost with its server;
 * whichever server notices marks it failed and announces {@link JobFinished} so that its module can tidy up.
 */
@Component
public class Jobs {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final int AT_A_TIME = 2;
    private static final Duration BEAT = Duration.ofSeconds(2);
    private static final Duration LEASE = Duration.ofSeconds(20);
    private static final Duration PATIENCE_AT_SHUTDOWN = Duration.ofSeconds(20);

    private final JobTable table;
    private final ApplicationEventPublisher events;
    private final Map<Long, JobProgress> mine = new ConcurrentHashMap<>();
    private final ExecutorService workers = Executors.newFixedThreadPool(AT_A_TIME, named("job"));
    private final ScheduledExecutorService pulse = Executors.newSingleThreadScheduledExecutor(named("job-pulse"));
    private volatile boolean shuttingDown;

    Jobs(JobTable table, ApplicationEventPublisher events) {
        this.table = table;
        this.events = events;
    }

    /** What a job does; it lets {@link JobCancelled} through and reports its own results. */
    @FunctionalInterface
    public interface Work {
        void run(JobProgress progress) throws Exception;
    }

    /**
     * Queues the work, which runs in the name of whoever is signed in now; inside a transaction it begins after the commit, and a rollback leaves no job behind.
     *
     * @param kind what is done, e.g. {@code IMPORT_CHECK}
     * @param subject what it is done to, e.g. the number of a batch
     * @param startedBy the account that asked for it
     * @return the job's number, for {@link JobQuery} and {@link #cancel}
     */
    public long start(String kind, String subject, @Nullable Long startedBy, Work work) {
        long id = table.queue(kind, subject, startedBy);
        SecurityContext signedIn = SecurityContextHolder.getContext();
        afterCommit(() -> {
            JobProgress progress = new JobProgress();
            mine.put(id, progress);
            Runnable run = () -> run(id, kind, subject, work, progress);
            workers.execute(DelegatingSecurityContextRunnable.create(run, signedIn));
        });
        return id;
    }

    /** Asks the job to stop, on whichever server it runs; it does so within seconds. */
    public void cancel(long id) {
        table.requestCancel(id);
        JobProgress progress = mine.get(id);
        if (progress != null) {
            progress.stop();
        }
    }

    /** Fails the jobs of servers that have died; called regularly and open to tests. */
    public void giveUpLost() {
        table.giveUpLost(LEASE).forEach(events::publishEvent);
    }

    @EventListener(ContextRefreshedEvent.class)
    void startPulse() {
        pulse.scheduleWithFixedDelay(this::beat, 0, BEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void shutDown() throws InterruptedException {
        shuttingDown = true;
        workers.shutdown();
        mine.values().forEach(JobProgress::stop);
        if (!workers.awaitTermination(PATIENCE_AT_SHUTDOWN.toSeconds(), TimeUnit.SECONDS)) {
            workers.shutdownNow();
        }
        pulse.shutdownNow();
    }

    private void run(long id, String kind, String subject, Work work, JobProgress progress) {
        JobState state = JobState.DONE;
        String message = null;
        try {
            begin(id, progress);
            work.run(progress);
        } catch (JobCancelled e) {
            state = shuttingDown ? JobState.FAILED : JobState.CANCELLED;
            message = shuttingDown ? "job.lost" : null;
        } catch (Exception e) {
            LOG.error("Job {} {} {} failed", id, kind, subject, e);
            state = JobState.FAILED;
            message = "job.failed";
        } finally {
            finish(new JobFinished(id, kind, subject, state, false), message, progress);
        }
    }

    private void begin(long id, JobProgress progress) {
        progress.stopIfCancelled();
        if (!table.begin(id)) {
            throw new JobCancelled();
        }
    }

    private void finish(JobFinished finished, @Nullable String message, JobProgress progress) {
        mine.remove(finished.jobId());
        table.beat(finished.jobId(), progress.done(), progress.total());
        if (table.finish(finished.jobId(), finished.state(), message)) {
            events.publishEvent(finished);
        }
    }

    private void beat() {
        try {
            mine.forEach((id, progress) -> {
                if (!table.beat(id, progress.done(), progress.total())) {
                    progress.stop();
                }
            });
            giveUpLost();
        } catch (RuntimeException e) {
            LOG.warn("No sign of life could be given for {} jobs", mine.size(), e);
        }
    }

    private static void afterCommit(Runnable step) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            step.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                step.run();
            }
        });
    }

    private static ThreadFactory named(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
