package kr.madang.domain.body.vote;

/** How is voted: by name, in secret, or by asking whether anybody objects (기명·무기명·이의 유무). */
public enum VoteMethod {
    OPEN,
    SECRET,
    CONSENT
}
