package kr.madang.domain.office;

/** What a member of staff or the commission does in Madang (역할). */
public enum Role {
    STAFF,
    MANAGER,
    FINANCE,
    SECRETARIAT,
    COMMISSIONER,
    AUDITOR,
    ADMIN
}
