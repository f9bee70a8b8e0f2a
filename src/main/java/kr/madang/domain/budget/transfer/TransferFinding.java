package kr.madang.domain.budget.transfer;

import java.util.List;
import java.util.Map;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Period;

/**
 * What a rule says to a request.
 *
 * @param explanation the rule in a sentence
 * @param legalBasis article and paragraph
 * @param validity the days in which the rule holds
 */
public record TransferFinding(
        long ruleId, TransferRule.Severity severity, String explanation, String legalBasis, Period validity) {

    /** Whether the request may not be made. */
    public boolean forbids() {
        return severity == TransferRule.Severity.REFUSAL;
    }

    /** Whether the drafter must answer in writing. */
    public boolean asks() {
        return severity == TransferRule.Severity.ANSWER;
    }

    static void refuseForbidden(List<TransferFinding> findings) {
        findings.stream().filter(TransferFinding::forbids).findFirst().ifPresent(finding -> {
            throw new DomainRuleViolation("transfer.forbidden", finding.explanation(), finding.legalBasis());
        });
    }

    static void refuseUnanswered(List<TransferFinding> findings, Map<Long, String> given) {
        findings.stream()
                .filter(TransferFinding::asks)
                .filter(finding -> given.getOrDefault(finding.ruleId(), "").isBlank())
                .findFirst()
                .ifPresent(finding -> {
                    throw new DomainRuleViolation("transfer.unanswered", finding.explanation());
                });
    }
}
