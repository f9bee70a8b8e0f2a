package kr.madang.domain.body;

/** Why a member takes no part in an item (제척·기피·회피). */
public enum RecusalKind {
    /** The law keeps the member out (제척). */
    DISQUALIFIED,
    /** A party asked for it (기피). */
    CHALLENGED,
    /** The member asked for it (회피). */
    SELF_RECUSED
}
