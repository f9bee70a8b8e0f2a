package kr.madang.domain.body.vote;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All recusals; none is ever removed. */
public interface Recusals extends Repository<Recusal, Long> {

    Optional<Recusal> findById(long id);

    List<Recusal> findByEntryId(long entryId);

    List<Recusal> findByEntryIdAndAppointmentId(long entryId, long appointmentId);

    Optional<Recusal> findByVoteId(long voteId);

    Recusal saveAndFlush(Recusal recusal);
}
