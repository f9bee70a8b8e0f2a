package kr.madang.commission;

import java.time.LocalDate;
import java.util.Optional;
import kr.madang.domain.body.Bodies;
import kr.madang.domain.body.Body;
import kr.madang.domain.body.SittingRule;
import kr.madang.domain.body.SittingRules;
import kr.madang.domain.shared.DomainRuleViolation;
import org.springframework.stereotype.Component;

/** Which rules a body sits by on a day: its own, or those of the body it is a part of. */
@Component
public class Sittings {

    private final SittingRules rules;
    private final Bodies bodies;

    Sittings(SittingRules rules, Bodies bodies) {
        this.rules = rules;
        this.bodies = bodies;
    }

    /** @throws DomainRuleViolation when no rule is in force */
    public SittingRule ruleOf(long bodyId, LocalDate day) {
        return find(bodyId, day)
                .orElseThrow(() -> new DomainRuleViolation("meeting.noSittingRule", String.valueOf(day.getYear())));
    }

    public Optional<SittingRule> find(long bodyId, LocalDate day) {
        return rules.inForceOn(bodyId, day)
                .or(() -> bodies.findById(bodyId).map(Body::parentId).flatMap(parent -> rules.inForceOn(parent, day)));
    }
}
