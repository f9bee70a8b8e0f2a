package kr.madang.domain.budget.transfer;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All requests to move budget; none is ever removed. */
public interface BudgetTransfers extends Repository<BudgetTransfer, Long> {

    Optional<BudgetTransfer> findById(long id);

    BudgetTransfer saveAndFlush(BudgetTransfer transfer);

    /** Keeps others from taking a number of the year until the transaction ends. */
    @Query(value = "select 1 from (select pg_advisory_xact_lock(31, :year)) taken", nativeQuery = true)
    int holdNumbers(int year);

    /** The next number of the year; held with {@link #holdNumbers}. */
    @Query("select coalesce(max(t.ordinal), 0) + 1 from BudgetTransfer t where t.fiscalYear = :year")
    int nextOrdinal(int year);
}
