package kr.madang.domain.budget.transfer;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import kr.madang.domain.budget.transfer.TransferStep.Deed;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Signature;
import org.jspecify.annotations.Nullable;

/**
 * The way of a request through the office: where it stands, who has done what with it, and who may do the next thing.
 * Nobody judges an own draft, and nobody changes somebody else's.
 */
@Embeddable
class TransferCourse {

    private long draftedBy;

    @Enumerated(EnumType.STRING)
    private TransferState state = TransferState.DRAFT;

    private @Nullable Long reviewedBy;

    private @Nullable Long approvedBy;

    @ElementCollection
    @CollectionTable(name = "budget_transfer_step", joinColumns = @JoinColumn(name = "transfer_id"))
    @OrderColumn(name = "step_no")
    private List<TransferStep> steps = new ArrayList<>();

    protected TransferCourse() {}

    static TransferCourse begunBy(Signature drafter) {
        TransferCourse course = new TransferCourse();
        course.draftedBy = drafter.accountId();
        course.add(Deed.DRAFTED, drafter, null);
        return course;
    }

    void mustBeEditableBy(Signature by) {
        allow(state.isEditable());
        if (by.accountId() != draftedBy) {
            throw new DomainRuleViolation("transfer.notTheDrafter");
        }
    }

    void revised(Signature by) {
        add(Deed.REVISED, by, null);
    }

    void submitted(Signature by) {
        reviewedBy = null;
        approvedBy = null;
        go(TransferState.IN_REVIEW, Deed.SUBMITTED, by, null);
    }

    void reviewed(Signature by, @Nullable String comment) {
        mustStandBeforeAnother(state == TransferState.IN_REVIEW, by);
        reviewedBy = by.accountId();
        go(TransferState.IN_APPROVAL, Deed.REVIEWED, by, comment);
    }

    void mustAwaitApprovalOf(Signature by) {
        mustStandBeforeAnother(state == TransferState.IN_APPROVAL, by);
    }

    void approved(TransferState next, Signature by, @Nullable String comment) {
        approvedBy = by.accountId();
        go(next, Deed.APPROVED, by, comment);
    }

    void approvedByChair(Signature by, @Nullable String comment) {
        mustStandBeforeAnother(state == TransferState.IN_CHAIR_APPROVAL, by);
        go(TransferState.APPROVED, Deed.APPROVED_BY_CHAIR, by, comment);
    }

    void returned(Signature by, String reason) {
        mustStandBeforeAnother(state.isUnderWay() || state == TransferState.APPROVED, by);
        go(TransferState.RETURNED, Deed.RETURNED, by, reason);
    }

    void rejected(Signature by, String reason) {
        mustStandBeforeAnother(state.isUnderWay(), by);
        go(TransferState.REJECTED, Deed.REJECTED, by, reason);
    }

    void withdrawn(Signature by, @Nullable String reason) {
        allow(state.isEditable() || state.isUnderWay());
        if (by.accountId() != draftedBy) {
            throw new DomainRuleViolation("transfer.notTheDrafter");
        }
        go(TransferState.WITHDRAWN, Deed.WITHDRAWN, by, reason);
    }

    void mustBeApproved() {
        allow(state == TransferState.APPROVED);
    }

    void executed(Signature by) {
        go(TransferState.EXECUTED, Deed.EXECUTED, by, null);
    }

    TransferState state() {
        return state;
    }

    long draftedBy() {
        return draftedBy;
    }

    private void mustStandBeforeAnother(boolean allowed, Signature by) {
        allow(allowed);
        if (by.accountId() == draftedBy) {
            throw new DomainRuleViolation("transfer.ownDraft");
        }
    }

    private static void allow(boolean allowed) {
        if (!allowed) {
            throw new DomainRuleViolation("transfer.notInThisState");
        }
    }

    private void go(TransferState next, Deed deed, Signature by, @Nullable String comment) {
        state = next;
        add(deed, by, comment);
    }

    private void add(Deed deed, Signature by, @Nullable String comment) {
        steps.add(TransferStep.of(deed, by, comment));
    }
}
