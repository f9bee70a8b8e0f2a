package kr.madang.domain.body.meeting;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All follow-ups. */
public interface FollowUps extends Repository<FollowUp, Long> {

    Optional<FollowUp> findById(long id);

    FollowUp saveAndFlush(FollowUp followUp);
}
