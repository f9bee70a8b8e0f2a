package kr.madang.domain.body.vote;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import kr.madang.domain.body.RecusalKind;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Signature;
import org.jspecify.annotations.Nullable;

/**
 * A member takes no part in an item (제척·기피·회피). A challenge is decided by a vote without the member challenged; the
 * other two hold from when they are recorded (지방재정법 제37조의3 제6항부터 제8항까지를 본보기로).
 */
@Entity
public class Recusal {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long entryId;

    private long appointmentId;

    @Enumerated(EnumType.STRING)
    private RecusalKind kind;

    private String reason;

    @Enumerated(EnumType.STRING)
    private Ruling ruling;

    private @Nullable Long voteId;

    private @Nullable Long declaredBy;

    private Instant declaredAt;

    @Version
    private int version;

    /** Whether the member sits out. */
    public enum Ruling {
        /** 의결 대기. */
        PENDING,
        /** 인용. */
        UPHELD,
        /** 기각. */
        DISMISSED,
        /** 거둠. */
        LIFTED
    }

    protected Recusal() {}

    public Recusal(long entryId, long appointmentId, RecusalKind kind, String reason, Signature by) {
        this.entryId = entryId;
        this.appointmentId = appointmentId;
        this.kind = kind;
        this.reason = reason;
        this.ruling = kind == RecusalKind.CHALLENGED ? Ruling.PENDING : Ruling.UPHELD;
        this.declaredBy = by.accountId();
        this.declaredAt = by.at();
    }

    /** The challenge is put to the vote. */
    public void putTo(Vote vote) {
        if (ruling != Ruling.PENDING || vote.motion().subject() != VoteSubject.CHALLENGE) {
            throw new DomainRuleViolation("recusal.noChallengePending");
        }
        voteId = vote.id();
    }

    /** The vote on the challenge was counted. */
    public void rule(Tally counted) {
        if (ruling != Ruling.PENDING || voteId == null) {
            throw new DomainRuleViolation("recusal.noChallengePending");
        }
        ruling = counted.carried() ? Ruling.UPHELD : Ruling.DISMISSED;
    }

    /** It was recorded by mistake, or the reason is gone. */
    public void lift() {
        if (voteId != null || ruling == Ruling.LIFTED) {
            throw new DomainRuleViolation("recusal.alreadyRuled");
        }
        ruling = Ruling.LIFTED;
    }

    /** Whether the member takes no part in the item now. */
    public boolean sitsOut() {
        return ruling == Ruling.UPHELD;
    }

    public boolean isPending() {
        return ruling == Ruling.PENDING;
    }

    public long id() {
        return id;
    }

    public long entryId() {
        return entryId;
    }

    public long appointmentId() {
        return appointmentId;
    }

    public RecusalKind kind() {
        return kind;
    }
}
