package kr.madang.domain.body.vote;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import kr.madang.domain.body.meeting.Outcome;
import kr.madang.domain.body.meeting.Quorum;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Signature;
import org.jspecify.annotations.Nullable;

/**
 * What a body decided on an item (의결). It is never rewritten; while the meeting lasts, a further decision may correct it
 * and names it.
 */
@Entity
public class Decision {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long entryId;

    @Enumerated(EnumType.STRING)
    private Outcome kind;

    private @Nullable Long voteId;

    private @Nullable String amendedText;

    private @Nullable String reason;

    @Embedded
    private Quorum quorum;

    private int present;

    private @Nullable Long correctsId;

    private Instant decidedAt;

    private @Nullable Long recordedBy;

    protected Decision() {}

    /** What follows from a counted vote. */
    public static Decision of(Vote vote, @Nullable Long corrects, Signature by) {
        Outcome outcome = vote.outcome().orElseThrow(() -> new DomainRuleViolation("decision.voteDecidesNothing"));
        Tally tally = vote.tally();
        Decision decision = new Decision();
        decision.entryId = vote.entryId();
        decision.kind = outcome;
        decision.voteId = vote.id();
        decision.amendedText = vote.motion().amendedText();
        decision.reason = outcome == Outcome.DEFERRED ? vote.motion().words() : null;
        decision.quorum = vote.quorum();
        decision.present = tally == null ? 0 : tally.present();
        decision.sign(corrects, by);
        return decision;
    }

    /**
     * What needs no vote: a report is noted, an item deferred without objection, or withdrawn by who brought it.
     *
     * @throws DomainRuleViolation when it needs a vote, a reason is missing, or the quorum is lost
     */
    public static Decision withoutVote(
            long entryId,
            Outcome outcome,
            @Nullable String reason,
            Quorum quorum,
            int present,
            @Nullable Long corrects,
            Signature by) {
        if (outcome.needsVote() || outcome == Outcome.NOT_REACHED) {
            throw new DomainRuleViolation("decision.needsVote");
        }
        if (outcome != Outcome.NOTED && reason == null) {
            throw new DomainRuleViolation("decision.needsReason");
        }
        if (outcome != Outcome.WITHDRAWN && !quorum.isMetBy(present)) {
            throw new DomainRuleViolation("decision.noQuorum", quorum.required(), present);
        }
        Decision decision = new Decision();
        decision.entryId = entryId;
        decision.kind = outcome;
        decision.reason = reason;
        decision.quorum = quorum;
        decision.present = present;
        decision.sign(corrects, by);
        return decision;
    }

    private void sign(@Nullable Long corrects, Signature by) {
        correctsId = corrects;
        decidedAt = by.at();
        recordedBy = by.accountId();
    }

    public long id() {
        return id;
    }

    public Outcome kind() {
        return kind;
    }
}
