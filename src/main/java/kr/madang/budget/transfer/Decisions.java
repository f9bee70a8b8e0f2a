package kr.madang.budget.transfer;

import java.util.List;
import java.util.Map;
import kr.madang.domain.budget.transfer.BudgetTransfer;
import kr.madang.domain.budget.transfer.TransferApprovalLimit;
import kr.madang.domain.budget.transfer.TransferApprovalLimits;
import kr.madang.domain.budget.transfer.TransferFinding;
import kr.madang.domain.budget.transfer.TransferState;
import kr.madang.domain.shared.Signature;
import kr.madang.platform.security.Signing;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a request from desk to desk: submission, review, approval, return, rejection, withdrawal. */
@Service
@Transactional
class Decisions {

    private final TransferDesk desk;
    private final Examination examination;
    private final TransferAccess access;
    private final Limits limits;

    Decisions(TransferDesk desk, Examination examination, TransferAccess access, Limits limits) {
        this.desk = desk;
        this.examination = examination;
        this.access = access;
        this.limits = limits;
    }

    /** The limit of the day and who signs. */
    @Service
    record Limits(TransferApprovalLimits all, Signing signing) {

        TransferApprovalLimit ofToday() {
            return all.inForceOn(signing.today()).orElseThrow();
        }
    }

    /** Hands it to the finance officer, with answers to the rules that ask for one. */
    public void submit(long id, int version, Map<Long, String> answers) {
        BudgetTransfer transfer = desk.find(id, version);
        Lines lines = examination.lines(transfer.moves(), transfer.request().effectiveDate());
        List<TransferFinding> findings = examination.findings(
                transfer.request().kind(), transfer.request().effectiveDate(), transfer.moves(), lines);
        transfer.submit(findings, answers, signature());
        Examination.refuseOverdraft(transfer.moves(), lines);
        desk.keep(transfer, "TRANSFER_SUBMITTED");
    }

    public void review(long id, int version, @Nullable String comment) {
        BudgetTransfer transfer = desk.find(id, version);
        transfer.review(signature(), comment);
        desk.keep(transfer, "TRANSFER_REVIEWED");
    }

    /** The manager of its department approves, or the chair, whoever has it on the desk. */
    public void approve(long id, int version, @Nullable String comment) {
        BudgetTransfer transfer = desk.find(id, version);
        if (transfer.state() == TransferState.IN_CHAIR_APPROVAL) {
            mustHave(access.mayChair());
            transfer.approveAsChair(limits.ofToday(), signature(), comment);
        } else {
            mustHave(access.approvesFor(transfer.departmentId()));
            transfer.approve(limits.ofToday(), signature(), comment);
        }
        desk.keep(transfer, "TRANSFER_APPROVED");
    }

    public void sendBack(long id, int version, String reason) {
        BudgetTransfer transfer = desk.find(id, version);
        mustHave(isOnTheDesk(transfer));
        transfer.returnToDrafter(signature(), reason);
        desk.keep(transfer, "TRANSFER_RETURNED");
    }

    public void reject(long id, int version, String reason) {
        BudgetTransfer transfer = desk.find(id, version);
        mustHave(isOnTheDesk(transfer));
        transfer.reject(signature(), reason);
        desk.keep(transfer, "TRANSFER_REJECTED");
    }

    public void withdraw(long id, int version, @Nullable String reason) {
        BudgetTransfer transfer = desk.find(id, version);
        mustHave(transfer.draftedBy() == signature().accountId());
        transfer.withdraw(signature(), reason);
        desk.keep(transfer, "TRANSFER_WITHDRAWN");
    }

    private boolean isOnTheDesk(BudgetTransfer transfer) {
        return switch (transfer.state()) {
            case IN_APPROVAL -> access.approvesFor(transfer.departmentId());
            case IN_CHAIR_APPROVAL -> access.chairs();
            default -> access.reviews();
        };
    }

    private Signature signature() {
        return limits.signing().now();
    }

    private static void mustHave(boolean allowed) {
        if (!allowed) {
            throw new AccessDeniedException("somebody else's request");
        }
    }
}
