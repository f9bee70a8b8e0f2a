package kr.madang.domain.commission.recruitment;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All applications; none is ever removed, but their data is erased. */
public interface CallApplications extends Repository<CallApplication, Long> {

    Optional<CallApplication> findByIdAndCallId(long id, long callId);

    CallApplication saveAndFlush(CallApplication application);

    /** The next number of the call; held with {@link PublicCalls#hold}. */
    @Query("select coalesce(max(a.number), 0) + 1 from CallApplication a where a.callId = :callId")
    int nextNumber(long callId);
}
