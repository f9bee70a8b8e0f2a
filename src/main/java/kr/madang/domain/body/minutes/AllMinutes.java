package kr.madang.domain.body.minutes;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The minutes of all meetings; none are ever removed. */
public interface AllMinutes extends Repository<Minutes, Long> {

    /** The minutes, held until the transaction ends: whoever else wants to change them waits. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Minutes m where m.id = :id")
    Optional<Minutes> hold(long id);

    boolean existsByMeetingId(long meetingId);

    boolean existsByRecordNumberAndIdNot(String recordNumber, long id);

    Minutes saveAndFlush(Minutes minutes);
}
