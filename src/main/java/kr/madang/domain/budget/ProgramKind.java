package kr.madang.domain.budget;

/** The three kinds of budget structure: 정책사업, 행정운영경비 (such as 기본경비), 재무활동. */
public enum ProgramKind {
    POLICY,
    ADMINISTRATION,
    FINANCIAL
}
