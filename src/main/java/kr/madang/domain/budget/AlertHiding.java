package kr.madang.domain.budget;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody hid a warning for a written reason, or showed it again; the last of these decides, none is changed. */
@Entity
public class AlertHiding {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Enumerated(EnumType.STRING)
    private AlertKind kind;

    private long lineId;

    private @Nullable Long entryId;

    private boolean hidden;

    private String reason;

    private long recordedBy;

    private Instant recordedAt;

    protected AlertHiding() {}

    private AlertHiding(Subject subject, String reason, long recordedBy, Instant recordedAt) {
        this.kind = subject.kind();
        this.lineId = subject.lineId();
        this.entryId = subject.entryId();
        this.reason = reason;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    /**
     * What a warning is about.
     *
     * @param entryId the commitment, for warnings about one
     */
    public record Subject(
            AlertKind kind, long lineId, @Nullable Long entryId) {}

    /** Hides the warning for that reason. */
    public static AlertHiding hide(Subject subject, String reason, long recordedBy, Instant recordedAt) {
        AlertHiding hiding = new AlertHiding(subject, reason, recordedBy, recordedAt);
        hiding.hidden = true;
        return hiding;
    }

    /** Shows the warning again. */
    public static AlertHiding showAgain(Subject subject, long recordedBy, Instant recordedAt) {
        return new AlertHiding(subject, "", recordedBy, recordedAt);
    }

    public long id() {
        return id;
    }

    public boolean isHidden() {
        return hidden;
    }

    public Subject subject() {
        return new Subject(kind, lineId, entryId);
    }
}
