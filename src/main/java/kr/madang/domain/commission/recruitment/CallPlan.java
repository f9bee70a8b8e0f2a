package kr.madang.domain.commission.recruitment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import kr.madang.domain.commission.recruitment.CallStep.Kind;
import kr.madang.domain.shared.DomainRuleViolation;

/**
 * All that a call lays down beforehand: terms, days and rubric, consistent with one another.
 *
 * @param steps one of each kind, in order
 * @param criteria of both stages; those of each make 100 points
 */
public record CallPlan(CallTerms terms, List<CallStep> steps, List<Criterion> criteria) {

    public CallPlan {
        steps = steps.stream().sorted(Comparator.comparing(CallStep::kind)).toList();
        criteria = List.copyOf(criteria);
        checkSteps(steps, terms.eraseOn());
        for (Stage stage : Stage.values()) {
            checkRubric(stage, criteria);
        }
    }

    private static void checkSteps(List<CallStep> steps, LocalDate eraseOn) {
        if (!steps.stream().map(CallStep::kind).toList().equals(List.of(Kind.values()))) {
            throw new DomainRuleViolation("publicCall.stepMissing");
        }
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).firstDay().isBefore(steps.get(i - 1).firstDay())) {
                throw new DomainRuleViolation("publicCall.stepsOutOfOrder");
            }
        }
        LocalDate end = steps.get(steps.size() - 1).lastDay();
        if (!eraseOn.isAfter(end)) {
            throw new DomainRuleViolation("publicCall.erasedTooEarly", end);
        }
    }

    private static void checkRubric(Stage stage, List<Criterion> criteria) {
        int sum = criteria.stream()
                .filter(criterion -> criterion.stage() == stage)
                .mapToInt(Criterion::weight)
                .sum();
        if (sum != Criterion.WHOLE) {
            throw new DomainRuleViolation(
                    stage == Stage.DOCUMENTS ? "publicCall.documentsNotWhole" : "publicCall.interviewNotWhole",
                    Criterion.WHOLE,
                    sum);
        }
    }
}
