package kr.madang.domain.budget;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All budget lines. */
public interface BudgetLines extends JpaRepository<BudgetLine, Long> {

    /**
     * Keeps everybody else from posting to these lines until the transaction ends; locks are taken in the order of their
     * ids so that two postings never wait for each other. Whoever posts takes the shared ledger lock first, then these,
     * and only then the time of record.
     *
     * @return when each of them was last recorded upon
     */
    @Query(
            value = "select greatest(b.last_recorded_at, to_timestamp(0)) from line_balance b"
                    + " where b.line_id in (:lines) order by b.line_id for update",
            nativeQuery = true)
    List<Instant> lockForPosting(Collection<Long> lines);

    /** The line of that object code in the programme of that code. */
    @Query("select line from BudgetLine line where line.fiscalYear = :year and line.detailProgram.code = :program"
            + " and line.objectCode = :objectCode")
    Optional<BudgetLine> find(int year, String program, String objectCode);
}
