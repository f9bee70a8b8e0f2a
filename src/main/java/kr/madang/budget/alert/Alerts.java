package kr.madang.budget.alert;

import java.util.List;
import kr.madang.budget.execution.ExecutionQuestion;
import kr.madang.domain.budget.AlertKind;
import kr.madang.domain.budget.AlertRules;

/**
 * The warnings of a day.
 *
 * @param all shown and hidden ones
 * @param oldCommitments how many there are, listed or not
 */
public record Alerts(ExecutionQuestion question, AlertRules rules, List<Alert> all, long oldCommitments) {

    /** Those of a kind that are not hidden. */
    public List<Alert> of(AlertKind kind) {
        return all.stream()
                .filter(alert -> alert.kind() == kind && alert.hiding() == null)
                .toList();
    }

    /** Those that somebody hid. */
    public List<Alert> hidden() {
        return all.stream().filter(alert -> alert.hiding() != null).toList();
    }

    /** Whether there are more old commitments than are listed. */
    public boolean isCutShort() {
        return oldCommitments
                > all.stream().filter(alert -> alert.kind().isOfCommitment()).count();
    }
}
