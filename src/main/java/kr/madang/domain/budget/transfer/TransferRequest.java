package kr.madang.domain.budget.transfer;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import kr.madang.domain.budget.FiscalYear;
import kr.madang.domain.shared.DomainRuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * What a request says besides its amounts.
 *
 * @param kind as worked out from the lines
 * @param effectiveDate the accounting day (회계일자) on which the budget shall move; the rules of that day apply
 * @param reason why (전용 사유)
 * @param basis the council's resolution or the change of organisation it rests on, where its kind needs one
 */
@Embeddable
public record TransferRequest(
        @Enumerated(EnumType.STRING) TransferKind kind,
        LocalDate effectiveDate,
        String reason,
        @Nullable String basis) {

    /** The same for another day. */
    public TransferRequest on(LocalDate day) {
        return new TransferRequest(kind, day, reason, basis);
    }

    /** @throws DomainRuleViolation when the day lies outside the fiscal year (지방재정법 시행령 §55②) */
    public void mustBeWithin(int fiscalYear) {
        if (effectiveDate.isBefore(FiscalYear.firstDayOf(fiscalYear))
                || effectiveDate.isAfter(FiscalYear.lastDayOf(fiscalYear))) {
            throw new DomainRuleViolation("transfer.dayOutsideYear", String.valueOf(fiscalYear));
        }
    }

    void mustNameItsBasis() {
        if (kind.needsReference() && (basis == null || basis.isBlank())) {
            throw new DomainRuleViolation(
                    kind == TransferKind.CROSS_PROGRAM
                            ? "transfer.resolutionMissing"
                            : "transfer.reorganisationMissing");
        }
    }
}
