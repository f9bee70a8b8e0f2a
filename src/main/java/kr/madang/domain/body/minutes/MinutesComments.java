package kr.madang.domain.body.minutes;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All comments of members on minutes. */
public interface MinutesComments extends Repository<MinutesComment, Long> {

    Optional<MinutesComment> findById(long id);

    MinutesComment saveAndFlush(MinutesComment comment);
}
