package kr.madang.domain.body.vote;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import kr.madang.domain.body.meeting.Outcome;
import kr.madang.domain.body.meeting.Quorum;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Signature;
import org.jspecify.annotations.Nullable;

/**
 * A vote on an item (표결). It opens with a quorum and is counted with one; a vote that lost its quorum is abandoned and
 * decides nothing. Once counted it never changes.
 */
@Entity
public class Vote {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long entryId;

    private int ordinal;

    @Embedded
    private Motion motion;

    @Enumerated(EnumType.STRING)
    private VoteMethod method;

    @Enumerated(EnumType.STRING)
    private VoteState state = VoteState.OPEN;

    private @Nullable Long openedBy;

    private Instant openedAt;

    private @Nullable Instant closedAt;

    @Embedded
    private Quorum quorum;

    @Embedded
    private @Nullable Tally tally;

    @Version
    private int version;

    protected Vote() {}

    /**
     * Opens a vote.
     *
     * @param ordinal its number among the votes on the item
     * @param present members present who may take part
     * @throws DomainRuleViolation when they are too few
     */
    public static Vote open(
            long entryId, int ordinal, Motion motion, VoteMethod method, Quorum quorum, int present, Signature by) {
        mustBeMet(quorum, present);
        Vote vote = new Vote();
        vote.entryId = entryId;
        vote.ordinal = ordinal;
        vote.motion = motion;
        vote.method = method;
        vote.quorum = quorum;
        vote.openedBy = by.accountId();
        vote.openedAt = by.at();
        return vote;
    }

    /**
     * Opens a written vote (서면심의), whose quorum is counted from the replies.
     */
    public static Vote openWritten(long entryId, int ordinal, Motion motion, Quorum quorum, Signature by) {
        return open(entryId, ordinal, motion, VoteMethod.OPEN, quorum, quorum.required(), by);
    }

    /** Works out the quorum anew, as members may sit out while a written round lasts. */
    public void reckonAnew(Quorum reckoned) {
        mustBeOpen();
        quorum = reckoned;
    }

    /** Counts it. */
    public void close(Tally counted, Signature by) {
        mustBeOpen();
        mustBeMet(quorum, counted.present());
        tally = counted;
        state = VoteState.CLOSED;
        closedAt = by.at();
    }

    /** Gives it up: too few were left, or it was opened by mistake. */
    public void abandon(Signature by) {
        mustBeOpen();
        state = VoteState.ABANDONED;
        closedAt = by.at();
    }

    /** What it decides about the item, if anything: a lost amendment or deferral leaves the item open. */
    public Optional<Outcome> outcome() {
        if (tally == null) {
            return Optional.empty();
        }
        return switch (motion.subject()) {
            case PROPOSAL -> Optional.of(tally.carried() ? Outcome.APPROVED : Outcome.REJECTED);
            case AMENDMENT -> tally.carried() ? Optional.of(Outcome.AMENDED) : Optional.empty();
            case DEFERRAL -> tally.carried() ? Optional.of(Outcome.DEFERRED) : Optional.empty();
            case PROCEDURE, CHALLENGE -> Optional.empty();
        };
    }

    private static void mustBeMet(Quorum quorum, int present) {
        if (!quorum.isMetBy(present)) {
            throw new DomainRuleViolation("vote.noQuorum", quorum.required(), present);
        }
    }

    private void mustBeOpen() {
        if (state != VoteState.OPEN) {
            throw new DomainRuleViolation("vote.notOpen");
        }
    }

    public long id() {
        return id;
    }

    public long entryId() {
        return entryId;
    }

    public Motion motion() {
        return motion;
    }

    public VoteMethod method() {
        return method;
    }

    public VoteState state() {
        return state;
    }

    public Quorum quorum() {
        return quorum;
    }

    public @Nullable Tally tally() {
        return tally;
    }
}
