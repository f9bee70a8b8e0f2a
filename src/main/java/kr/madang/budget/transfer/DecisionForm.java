package kr.madang.budget.transfer;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.madang.domain.shared.DomainRuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * What goes with a step of a request, as typed.
 *
 * @param version the request as it was seen
 * @param comment a remark, or the reason for sending back or refusing
 * @param effectiveDate the accounting day of the execution
 * @param ruleIds the rules that ask for an answer, in the order of the answers
 */
public record DecisionForm(
        @NotNull @Nullable Integer version,
        @Size(max = 500) @Nullable String comment,
        @Nullable LocalDate effectiveDate,
        @Nullable List<Long> ruleIds,
        @Nullable List<@Size(max = 500) @Nullable String> answers) {

    int seenVersion() {
        return Objects.requireNonNullElse(version, -1);
    }

    /** @throws DomainRuleViolation when there is none */
    String reason() {
        if (comment == null || comment.isBlank()) {
            throw new DomainRuleViolation("transfer.reasonNeeded");
        }
        return comment;
    }

    /** The answers by their rules. */
    Map<Long, String> answersByRule() {
        Map<Long, String> given = new HashMap<>();
        if (ruleIds == null || answers == null) {
            return given;
        }
        for (int i = 0; i < Math.min(ruleIds.size(), answers.size()); i++) {
            String answer = answers.get(i);
            if (answer != null && !answer.isBlank()) {
                given.put(ruleIds.get(i), answer.strip());
            }
        }
        return given;
    }

    /** The answer typed for a rule. */
    public @Nullable String answerTo(long ruleId) {
        return answersByRule().get(ruleId);
    }
}
