package kr.madang.domain.body.meeting;

/** The field an item belongs to (안건 분야). */
public enum ItemField {
    CITIZEN_DEMOCRACY,
    PARTICIPATORY_BUDGET,
    GOVERNANCE,
    COMMUNITY,
    GENERAL
}
