package kr.madang.domain.body.vote;

/** What is put to the vote: the proposal, an amendment, deferral, procedure, or a challenge of a member. */
public enum VoteSubject {
    /** 원안. */
    PROPOSAL,
    /** 수정안. */
    AMENDMENT,
    /** 보류. */
    DEFERRAL,
    /** 의사진행. */
    PROCEDURE,
    /** 기피 신청. */
    CHALLENGE
}
