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

/** A team (팀) of a department; it lies within the days its department exists. */
@Entity
public class Team {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "department_id")
    private Department department;

    private String name;

    private int position;

    @Embedded
    private Period existence;

    @Version
    private int version;

    protected Team() {}

    /** Belongs to the department within the days it exists; {@code position} counts from 1. */
    public Team(Department department, String name, int position, Period existence) {
        this.department = department;
        define(name, position, existence);
    }

    /** Changes name, place and days of the team. */
    public void reform(String name, int position, Period existence) {
        define(name, position, existence);
    }

    /** Ends on the day, unless it has ended before. */
    public void endBy(LocalDate lastDay) {
        if (existence.until() == null || existence.until().isAfter(lastDay)) {
            existence = existence.endingOn(lastDay);
        }
    }

    private void define(String name, int position, Period existence) {
        if (name.isBlank()) {
            throw new DomainRuleViolation("team.unnamed");
        }
        if (position < 1) {
            throw new DomainRuleViolation("team.positionBelowOne");
        }
        if (!department.existence().covers(existence)) {
            throw new DomainRuleViolation("team.outsideDepartment", department.name());
        }
        this.name = name.strip();
        this.position = position;
        this.existence = existence;
    }

    public long id() {
        return id;
    }

    public Department department() {
        return department;
    }

    public String name() {
        return name;
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
