package kr.madang.budget.alert;

import java.util.ArrayList;
import java.util.List;
import kr.madang.budget.execution.ExecutionQuestion;
import kr.madang.budget.execution.ExecutionReports;
import kr.madang.domain.budget.AlertKind;
import kr.madang.domain.budget.AlertRules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds the figures of a day against the rules that hold on it. */
@Component
class AlertReport {

    private final AlertQuery query;
    private final ThresholdQuery thresholds;
    private final ExecutionReports years;

    AlertReport(AlertQuery query, ThresholdQuery thresholds, ExecutionReports years) {
        this.query = query;
        this.thresholds = thresholds;
        this.years = years;
    }

    /** The warnings asked for, of one kind or of all. */
    Alerts answer(AlertConditions conditions) {
        AlertKind kind = conditions.wantedKind();
        ExecutionQuestion question = years.questionOf(conditions.report());
        AlertRules rules = thresholds.validOn(question.asOf());
        List<Alert> alerts = new ArrayList<>();
        if (kind == null || !kind.isOfCommitment()) {
            query.lines(question).forEach(line -> addLine(alerts, line, rules, question));
        }
        AlertQuery.Commitments old = kind == null || kind.isOfCommitment()
                ? query.commitments(question, rules)
                : new AlertQuery.Commitments(List.of(), 0);
        alerts.addAll(old.listed());
        alerts.removeIf(alert -> isUnwanted(alert, kind));
        return new Alerts(question, rules, alerts, old.all());
    }

    private static void addLine(
            List<Alert> alerts, AlertQuery.LineFigures line, AlertRules rules, ExecutionQuestion question) {
        if (line.planned() != null && rules.isLow(line.figures().expended(), line.planned())) {
            alerts.add(
                    new Alert(AlertKind.LOW_EXECUTION, line.line(), line.figures(), line.planned(), null, line.low()));
        }
        if (rules.isNearlyExhausted(
                line.figures().committed(), line.figures().appropriated(), question.year(), question.asOf())) {
            alerts.add(new Alert(
                    AlertKind.NEAR_EXHAUSTION, line.line(), line.figures(), line.planned(), null, line.exhausted()));
        }
    }

    private static boolean isUnwanted(Alert alert, @Nullable AlertKind kind) {
        return kind != null && alert.kind() != kind;
    }
}
