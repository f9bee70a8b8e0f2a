package kr.madang.domain.body;

/** What kind of body it is. */
public enum BodyKind {
    /** The commission itself. */
    COMMISSION,
    /** A part of a commission or committee (분과); whoever sits on it sits on the whole. */
    SUBCOMMITTEE,
    COMMITTEE,
    COUNCIL,
    ADVISORY,
    TASK_FORCE
}
