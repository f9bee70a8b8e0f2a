package kr.madang.commission.member;

import java.time.LocalDate;
import java.util.Optional;
import kr.madang.platform.time.BusinessClock;
import kr.madang.platform.web.ConditionText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers what is asked of the seat plan. */
@Component
class SeatPlans {

    private final BodyQuery bodies;
    private final SeatPlanQuery query;
    private final BusinessClock clock;

    SeatPlans(BodyQuery bodies, SeatPlanQuery query, BusinessClock clock) {
        this.bodies = bodies;
        this.query = query;
        this.clock = clock;
    }

    /**
     * The plan of the body, or of the commission, on the day, or today; nothing where no commission is established.
     */
    Optional<SeatPlan> of(@Nullable String body, @Nullable String asOf) {
        LocalDate day = asOf == null ? clock.today() : ConditionText.day(asOf);
        return bodies.chosen(body).map(chosen -> query.plan(chosen, day));
    }
}
