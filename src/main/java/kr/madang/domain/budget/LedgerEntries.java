package kr.madang.domain.budget;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The ledger as single entries; they are added and read, never changed. */
public interface LedgerEntries extends Repository<LedgerEntry, Long> {

    Optional<LedgerEntry> findById(long id);

    LedgerEntry saveAndFlush(LedgerEntry entry);

    /** How many reversals name the entry. */
    long countByCorrectsId(long correctsId);

    /** Joins those who post at this moment; an issue of an edition waits for them (기록시점). */
    @Query(value = "select 1 from (select pg_advisory_xact_lock_shared(30, 1)) taken", nativeQuery = true)
    int joinPosting();

    /** Waits until nobody is posting, so that all that was recorded up to now can be seen. */
    @Query(value = "select 1 from (select pg_advisory_xact_lock(30, 1)) taken", nativeQuery = true)
    int awaitPostings();
}
