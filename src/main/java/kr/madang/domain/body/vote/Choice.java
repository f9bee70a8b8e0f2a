package kr.madang.domain.body.vote;

/** What a member votes (찬성·반대·기권). */
public enum Choice {
    YES,
    NO,
    ABSTAIN
}
