package kr.madang.domain.commission.pay;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All payment lists; drafts alone are ever removed. */
public interface PayLists extends Repository<PayList, Long> {

    /** The list, held until the transaction ends: whoever else wants to issue it waits. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select list from PayList list where list.id = :id")
    Optional<PayList> hold(long id);

    /** Lets one list be issued at a time, so that two of one day do not both pay the extra amount. */
    @Query(value = "select 1 from (select pg_advisory_xact_lock(44, 1)) taken", nativeQuery = true)
    int holdIssuing();

    /** The last list of a meeting: a draft, or the issued one that counts. */
    Optional<PayList> findFirstByMeetingIdOrderByOrdinalDesc(long meetingId);

    PayList saveAndFlush(PayList list);

    void delete(PayList list);
}
