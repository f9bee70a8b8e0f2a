package kr.madang.domain.body.minutes;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All versions of all minutes. */
public interface MinutesVersions extends Repository<MinutesVersion, Long> {

    Optional<MinutesVersion> findFirstByMinutesIdOrderByOrdinalDesc(long minutesId);

    Optional<MinutesVersion> findFirstByMinutesIdAndSealedAtIsNotNullOrderByOrdinalDesc(long minutesId);

    MinutesVersion saveAndFlush(MinutesVersion version);
}
