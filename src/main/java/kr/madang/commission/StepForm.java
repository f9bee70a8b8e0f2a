package kr.madang.commission;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import kr.madang.domain.shared.DomainRuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * What goes with a step of a record, as typed.
 *
 * @param version the record as it was seen
 * @param comment a remark or a reason
 */
public record StepForm(
        @NotNull @Nullable Integer version,
        @Size(max = 500) @Nullable String comment) {

    public int seenVersion() {
        return Objects.requireNonNullElse(version, -1);
    }

    /** @throws DomainRuleViolation when there is none */
    public String reason() {
        if (comment == null || comment.isBlank()) {
            throw new DomainRuleViolation("commission.reasonNeeded");
        }
        return comment;
    }
}
