package kr.madang.domain.commission.recruitment;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All calls; none is ever removed. */
public interface PublicCalls extends Repository<PublicCall, Long> {

    Optional<PublicCall> findById(long id);

    /** The call, held until the transaction ends: what happens to its applications and scores happens one by one. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from PublicCall c where c.id = :id")
    Optional<PublicCall> hold(long id);

    PublicCall saveAndFlush(PublicCall call);
}
