package kr.madang.domain.body.meeting;

/** Where an item stands on its way to a meeting. */
public enum ItemState {
    /** 작성 중. */
    DRAFT,
    /** 간사가 검토 중. */
    SUBMITTED,
    /** 보완 요구. */
    RETURNED,
    /** 상정 대기. */
    POOL,
    /** 상정됨. */
    SCHEDULED,
    /** 의결됨. */
    DECIDED,
    /** 철회. */
    WITHDRAWN;

    /** Whether its department may still change it; what the secretariat has accepted loses that by the change. */
    public boolean isEditable() {
        return this == DRAFT || this == RETURNED || this == POOL;
    }
}
