package kr.madang.domain.commission.recruitment;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import kr.madang.domain.shared.DomainRuleViolation;

/**
 * A criterion of the rubric of a stage (심사 기준).
 *
 * @param position place in the rubric, from 1
 * @param weight the most points it gives (배점); those of a stage make 100
 */
@Embeddable
public record Criterion(@Enumerated(EnumType.STRING) Stage stage, int position, String name, int weight) {

    /** What the points of a stage make together. */
    public static final int WHOLE = 100;

    public Criterion {
        if (weight < 1 || weight > WHOLE) {
            throw new DomainRuleViolation("publicCall.weightOutOfRange", name, WHOLE);
        }
    }
}
