package kr.madang.domain.body;

/** How long the successor of a member who left early serves (보궐위원의 임기). */
public enum Vacancy {
    /** The rest of the term of the one who left. */
    SERVES_REST,
    /** A whole term. */
    NEW_TERM
}
