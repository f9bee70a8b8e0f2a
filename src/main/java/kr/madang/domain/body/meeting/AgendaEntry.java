package kr.madang.domain.body.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import kr.madang.domain.shared.DomainRuleViolation;
import org.jspecify.annotations.Nullable;

/** An item's place on the agenda of one meeting, and what became of it there (상정 안건). */
@Entity
public class AgendaEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long meetingId;

    private long itemId;

    private int position;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    private Instant changedAt;

    @Version
    private int version;

    protected AgendaEntry() {}

    public AgendaEntry(long meetingId, long itemId, int position, Instant at) {
        this.meetingId = meetingId;
        this.itemId = itemId;
        this.position = position;
        this.changedAt = at;
    }

    /** Moves it to another place. */
    public void moveTo(int place) {
        position = place;
    }

    /** What was decided, or decided anew before the meeting closed. */
    public void end(Outcome decided) {
        outcome = decided;
    }

    /** The meeting ends before it; a decision that was taken stands. */
    public void leaveUnreached() {
        if (outcome != null) {
            throw new DomainRuleViolation("agenda.alreadyDecided");
        }
        outcome = Outcome.NOT_REACHED;
    }

    /** It is taken up after all. */
    public void takeUp() {
        if (outcome == Outcome.NOT_REACHED) {
            outcome = null;
        }
    }

    public long id() {
        return id;
    }

    public long meetingId() {
        return meetingId;
    }

    public long itemId() {
        return itemId;
    }

    public int position() {
        return position;
    }

    public @Nullable Outcome outcome() {
        return outcome;
    }
}
