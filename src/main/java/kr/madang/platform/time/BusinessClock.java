package kr.madang.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** The office's clock: business dates are days in Seoul, instants carry microseconds as the database does. */
@Component
public class BusinessClock {

    /** The zone in which every business date of the office is meant. */
    public static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private final Clock clock;

    BusinessClock(Clock clock) {
        this.clock = clock;
    }

    /** The present day in Seoul. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SEOUL);
    }

    /** The present moment, cut to the microseconds PostgreSQL keeps. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
