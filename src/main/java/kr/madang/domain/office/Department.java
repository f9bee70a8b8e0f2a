package kr.madang.domain.office;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
import org.jspecify.annotations.Nullable;

/**
 * A unit of the office (부서, 담당관), from the day it was set up to the day it was dissolved.
 *
 * <p>Reorganisations make new departments and end old ones; a department is never renamed into another, so that figures
 * of a past day still name the unit that held them.
 */
@Entity
public class Department {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String code;

    private String name;

    @Enumerated(EnumType.STRING)
    private DepartmentKind kind;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    private @Nullable Department parent;

    private int position;

    private @Nullable String mission;

    @Embedded
    private Period existence;

    @Version
    @Column(name = "version")
    private int version;

    protected Department() {}

    /**
     * Sets up a department.
     *
     * @param code short permanent code used in files, unique for ever
     * @param parent exists on the first day
     * @param position place in the official order (직제순)
     */
    public Department(
            String code,
            String name,
            DepartmentKind kind,
            @Nullable Department parent,
            int position,
            Period existence) {
        if (parent != null && parent.code.equals(code)) {
            throw new DomainRuleViolation("department.ownParent");
        }
        if (parent != null && !parent.existence.includes(existence.from())) {
            throw new DomainRuleViolation("department.parentOutsideItsDays", parent.name);
        }
        this.code = code;
        this.name = name;
        this.kind = kind;
        this.parent = parent;
        this.position = position;
        this.existence = existence;
    }

    /** Says what the department is for (주요기능) and where it stands in the official order. */
    public void describe(String name, @Nullable String mission, int position) {
        this.name = name;
        this.mission = mission;
        this.position = position;
    }

    /** Dissolves the department; its last day is the given one. */
    public void dissolve(LocalDate lastDay) {
        if (lastDay.isBefore(existence.from())) {
            throw new DomainRuleViolation("department.dissolvedBeforeSetUp", existence.from());
        }
        existence = existence.endingOn(lastDay);
    }

    public long id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public DepartmentKind kind() {
        return kind;
    }

    public @Nullable Department parent() {
        return parent;
    }

    public int position() {
        return position;
    }

    public @Nullable String mission() {
        return mission;
    }

    public Period existence() {
        return existence;
    }

    public int version() {
        return version;
    }
}
