package kr.madang.domain.body;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.PersonalData;
import kr.madang.domain.shared.Signature;
import org.jspecify.annotations.Nullable;

/** What makes a member fit for a seat, with the file that proves it (자격과 증빙). */
@Entity
public class Qualification {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long memberId;

    @Enumerated(EnumType.STRING)
    private QualificationKind kind;

    private int years;

    @PersonalData
    private String description;

    @Embedded
    private @Nullable Evidence evidence;

    private Long recordedBy;

    private Instant recordedAt;

    private @Nullable Instant removedAt;

    protected Qualification() {}

    /**
     * A qualification as recorded.
     *
     * @param years whole years
     * @param description where and as what
     */
    public Qualification(
            long memberId,
            QualificationKind kind,
            int years,
            String description,
            @Nullable Evidence evidence,
            Signature by) {
        this.memberId = memberId;
        this.kind = kind;
        this.years = years;
        this.description = description;
        this.evidence = evidence;
        this.recordedBy = by.accountId();
        this.recordedAt = by.at();
    }

    /** Takes it off the record; it stays stored. */
    public void remove(Instant at) {
        if (removedAt != null) {
            throw new DomainRuleViolation("qualification.removedAlready");
        }
        removedAt = at;
    }

    public long id() {
        return id;
    }

    public long memberId() {
        return memberId;
    }

    public QualificationKind kind() {
        return kind;
    }

    public int years() {
        return years;
    }
}
