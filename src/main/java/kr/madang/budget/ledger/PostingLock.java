package kr.madang.budget.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import kr.madang.domain.budget.BudgetLines;
import kr.madang.domain.budget.LedgerEntries;
import kr.madang.platform.time.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The order in which everybody posts: join the posters, lock the lines, take the time. So the time of record never runs
 * backwards on a line, and an edition that waits for the posters sees all that was recorded before its own moment.
 */
@Component
public class PostingLock {

    private final LedgerEntries entries;
    private final BudgetLines lines;
    private final BusinessClock clock;

    PostingLock(LedgerEntries entries, BudgetLines lines, BusinessClock clock) {
        this.entries = entries;
        this.lines = lines;
        this.clock = clock;
    }

    /** Locks the lines until the transaction ends and gives the time of record for what is posted to them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Instant forPosting(Collection<Long> lineIds) {
        entries.joinPosting();
        Instant last = lines.lockForPosting(lineIds).stream()
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        Instant now = clock.now();
        return now.isBefore(last) ? last : now;
    }

    /** Waits until nobody posts and gives the moment up to which all is recorded; posters wait until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Instant whenNobodyPosts() {
        entries.awaitPostings();
        return clock.now();
    }
}
