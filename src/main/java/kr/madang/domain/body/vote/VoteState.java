package kr.madang.domain.body.vote;

/** Where a vote stands; one that lost its quorum is abandoned. */
public enum VoteState {
    OPEN,
    CLOSED,
    ABANDONED
}
