package kr.madang.domain.budget;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;

/** What the execution report says beside a programme (비고) from a day on; a later remark replaces it, none is changed. */
@Entity
public class ProgramRemark {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long detailProgramId;

    private LocalDate effectiveDate;

    private String remark;

    private long recordedBy;

    private Instant recordedAt;

    protected ProgramRemark() {}

    /** Writes a remark down; an empty one ends the remark before it. */
    public ProgramRemark(
            long detailProgramId, LocalDate effectiveDate, String remark, long recordedBy, Instant recordedAt) {
        this.detailProgramId = detailProgramId;
        this.effectiveDate = effectiveDate;
        this.remark = remark;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    public long id() {
        return id;
    }

    public String remark() {
        return remark;
    }
}
