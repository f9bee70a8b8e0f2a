package kr.madang.domain.body;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDate;
import kr.madang.domain.shared.Period;

/** For how many years somebody must have been what makes fit for a non-standing seat, as data with its days. */
@Entity
public class QualificationRule {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long bodyId;

    @Enumerated(EnumType.STRING)
    private QualificationKind kind;

    private int leastYears;

    @Embedded
    private Period validity;

    private String legalBasis;

    protected QualificationRule() {}

    public QualificationRule(long bodyId, QualificationKind kind, int leastYears, Period validity, String legalBasis) {
        this.bodyId = bodyId;
        this.kind = kind;
        this.leastYears = leastYears;
        this.validity = validity;
        this.legalBasis = legalBasis;
    }

    boolean holdsOn(LocalDate day) {
        return validity.includes(day);
    }

    /** Whether so many years of the kind are enough. */
    boolean isMetBy(Qualification qualification) {
        return qualification.kind() == kind && qualification.years() >= leastYears;
    }

    boolean speaksOf(Qualification qualification) {
        return qualification.kind() == kind;
    }

    public long id() {
        return id;
    }

    public long bodyId() {
        return bodyId;
    }

    public QualificationKind kind() {
        return kind;
    }

    public int leastYears() {
        return leastYears;
    }

    public String legalBasis() {
        return legalBasis;
    }
}
