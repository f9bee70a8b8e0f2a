package kr.madang.budget.transfer;

import kr.madang.domain.budget.transfer.BudgetTransfer;
import kr.madang.domain.budget.transfer.BudgetTransfers;
import kr.madang.platform.audit.AuditLog;
import kr.madang.platform.web.NotFound;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Takes requests out and puts them back, with a line in the audit log. */
@Component
class TransferDesk {

    private final BudgetTransfers transfers;
    private final AuditLog audit;

    TransferDesk(BudgetTransfers transfers, AuditLog audit) {
        this.transfers = transfers;
        this.audit = audit;
    }

    /**
     * The request as somebody saw it.
     *
     * @throws ObjectOptimisticLockingFailureException when it has changed since
     */
    BudgetTransfer find(long id, int seenVersion) {
        BudgetTransfer transfer = transfers.findById(id).orElseThrow(NotFound::new);
        if (transfer.version() != seenVersion) {
            throw new ObjectOptimisticLockingFailureException(BudgetTransfer.class, id);
        }
        return transfer;
    }

    int nextOrdinal(int year) {
        transfers.holdNumbers(year);
        return transfers.nextOrdinal(year);
    }

    BudgetTransfer keep(BudgetTransfer transfer, String action) {
        BudgetTransfer kept = transfers.saveAndFlush(transfer);
        audit.record(
                action,
                kept.number(),
                kept.request().kind() + " " + kept.amount().amount());
        return kept;
    }
}
