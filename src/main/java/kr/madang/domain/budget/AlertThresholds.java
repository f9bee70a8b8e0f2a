package kr.madang.domain.budget;

import java.time.LocalDate;
import org.springframework.data.repository.Repository;

/** All thresholds of warnings; they are added and read, never changed. */
public interface AlertThresholds extends Repository<AlertThreshold, Long> {

    AlertThreshold saveAndFlush(AlertThreshold threshold);

    /** Whether one of the kind begins on that day already. */
    boolean existsByKindAndValidFrom(AlertKind kind, LocalDate validFrom);
}
