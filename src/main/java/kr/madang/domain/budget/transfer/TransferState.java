package kr.madang.domain.budget.transfer;

/** Where a request stands on its way through the office. */
public enum TransferState {
    /** 기안 중. */
    DRAFT,
    /** 예산담당이 검토 중. */
    IN_REVIEW,
    /** 담당관이 결재 중. */
    IN_APPROVAL,
    /** 위원장이 결재 중. */
    IN_CHAIR_APPROVAL,
    /** 결재됨, 집행 전. */
    APPROVED,
    /** 원장에 기록됨. */
    EXECUTED,
    /** 반려: the drafter may change and submit it again. */
    RETURNED,
    /** 부결. */
    REJECTED,
    /** 기안자가 거둠. */
    WITHDRAWN;

    /** Whether the drafter may change it. */
    public boolean isEditable() {
        return this == DRAFT || this == RETURNED;
    }

    /** Whether somebody still has something to do. */
    public boolean isOpen() {
        return this != EXECUTED && this != REJECTED && this != WITHDRAWN;
    }

    /** Whether it waits for somebody other than the drafter, who may still take it back. */
    public boolean isUnderWay() {
        return this == IN_REVIEW || this == IN_APPROVAL || this == IN_CHAIR_APPROVAL;
    }
}
