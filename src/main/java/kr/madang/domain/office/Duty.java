package kr.madang.domain.office;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.LocalDate;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Period;

/** One thing a department is in charge of (담당업무), as reports print it, for the days it is. */
@Entity
public class Duty {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "department_id")
    private Department department;

    private String text;

    private int position;

    @Embedded
    private Period existence;

    @Version
    private int version;

    protected Duty() {}

    /** Belongs to the department within the days it exists; {@code position} counts from 1. */
    public Duty(Department department, String text, int position, Period existence) {
        this.department = department;
        define(text, position, existence);
    }

    /** Changes wording, place and days of the duty. */
    public void reword(String text, int position, Period existence) {
        define(text, position, existence);
    }

    /** Ends on the day, unless it has ended before. */
    public void endBy(LocalDate lastDay) {
        if (existence.until() == null || existence.until().isAfter(lastDay)) {
            existence = existence.endingOn(lastDay);
        }
    }

    private void define(String text, int position, Period existence) {
        if (text.isBlank()) {
            throw new DomainRuleViolation("duty.unworded");
        }
        if (position < 1) {
            throw new DomainRuleViolation("duty.positionBelowOne");
        }
        if (!department.existence().covers(existence)) {
            throw new DomainRuleViolation("duty.outsideDepartment", department.name());
        }
        this.text = text.strip();
        this.position = position;
        this.existence = existence;
    }

    public long id() {
        return id;
    }

    public Department department() {
        return department;
    }

    public String text() {
        return text;
    }

    public int position() {
        return position;
    }

    public Period existence() {
        return existence;
    }

    public int version() {
        return version;
    }
}
