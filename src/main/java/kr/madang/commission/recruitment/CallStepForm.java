package kr.madang.commission.recruitment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import kr.madang.domain.shared.DomainRuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * What goes with a step of a call, as typed.
 *
 * @param version the call as it was seen
 * @param reason why it is called off
 */
public record CallStepForm(
        @NotNull @Nullable Integer version,
        @Size(max = 500) @Nullable String reason) {

    int seenVersion() {
        return Objects.requireNonNullElse(version, -1);
    }

    /** @throws DomainRuleViolation when there is none */
    String givenReason() {
        if (reason == null || reason.isBlank()) {
            throw new DomainRuleViolation("publicCall.reasonNeeded");
        }
        return reason;
    }
}
