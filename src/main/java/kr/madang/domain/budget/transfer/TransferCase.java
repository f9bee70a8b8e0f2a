package kr.madang.domain.budget.transfer;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * A request as the rules see it.
 *
 * @param decreased object codes of the lines that lose
 * @param increased object codes of the lines that gain
 * @param reachesUnbudgeted whether a line that gains stands in a programme without any budget
 */
public record TransferCase(
        TransferKind kind,
        LocalDate effectiveDate,
        List<String> decreased,
        List<String> increased,
        boolean reachesUnbudgeted) {

    /** What the rules say to it: what forbids first, then what asks, then what is cited. */
    public List<TransferFinding> examinedBy(Collection<TransferRule> rules) {
        return rules.stream()
                .filter(rule -> rule.speaksTo(this))
                .map(TransferRule::finding)
                .sorted((one, other) -> other.severity().compareTo(one.severity()))
                .toList();
    }
}
