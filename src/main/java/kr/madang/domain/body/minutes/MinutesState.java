package kr.madang.domain.body.minutes;

/** Where minutes stand: written, before the members, before whoever approves, approved. */
public enum MinutesState {
    DRAFT,
    IN_COMMENT,
    PROPOSED,
    APPROVED
}
