package kr.madang.domain.budget.transfer;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDate;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Won;
import org.jspecify.annotations.Nullable;

/**
 * Up to which amount a manager's approval is enough, and who approves above it as the commission's chair (위임전결 기준);
 * in force from a day until the next one.
 */
@Entity
public class TransferApprovalLimit {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private LocalDate validFrom;

    private Won amount;

    private @Nullable Long chairAccountId;

    protected TransferApprovalLimit() {}

    /** @param chairAccountId who approves above the amount; while there is nobody, nothing above it can be approved */
    public TransferApprovalLimit(LocalDate validFrom, Won amount, @Nullable Long chairAccountId) {
        if (amount.isNegative()) {
            throw new DomainRuleViolation("transferLimit.negative");
        }
        this.validFrom = validFrom;
        this.amount = amount;
        this.chairAccountId = chairAccountId;
    }

    /** @throws DomainRuleViolation when it is exceeded and no chair is named */
    boolean isExceededBy(Won sum) {
        if (sum.amount() <= amount.amount()) {
            return false;
        }
        if (chairAccountId == null) {
            throw new DomainRuleViolation("transferLimit.noChair", amount.amount());
        }
        return true;
    }

    void mustBeChair(long accountId) {
        if (chairAccountId == null || chairAccountId != accountId) {
            throw new DomainRuleViolation("transfer.notTheChair");
        }
    }

    public @Nullable Long chairAccountId() {
        return chairAccountId;
    }

    public Won amount() {
        return amount;
    }
}
