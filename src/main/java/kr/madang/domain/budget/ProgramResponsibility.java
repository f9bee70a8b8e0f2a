package kr.madang.domain.budget;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import kr.madang.domain.office.Department;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Period;

/** That a department answers for a detail programme over some days (소관부서); one department on any day. */
@Entity
public class ProgramResponsibility {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "detail_program_id")
    private DetailProgram detailProgram;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "department_id")
    private Department department;

    @Embedded
    private Period period;

    protected ProgramResponsibility() {}

    ProgramResponsibility(DetailProgram detailProgram, Department department, LocalDate from) {
        this.detailProgram = detailProgram;
        this.department = department;
        this.period = Period.since(from);
    }

    void endBefore(LocalDate day) {
        if (!day.isAfter(period.from())) {
            throw new DomainRuleViolation("detailProgram.responsibilityNotLater", period.from());
        }
        period = period.endingOn(day.minusDays(1));
    }

    boolean isOpen() {
        return period.until() == null;
    }

    public DetailProgram detailProgram() {
        return detailProgram;
    }

    public Department department() {
        return department;
    }

    public Period period() {
        return period;
    }
}
