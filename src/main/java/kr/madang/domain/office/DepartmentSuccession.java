package kr.madang.domain.office;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import kr.madang.domain.shared.DomainRuleViolation;

/** A reorganisation handed the work of one department to another (부서 승계); several may share or merge work. */
@Entity
public class DepartmentSuccession {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "predecessor_id")
    private Department predecessor;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "successor_id")
    private Department successor;

    private LocalDate succeededOn;

    protected DepartmentSuccession() {}

    /** The successor exists on the day it takes over, the predecessor has existed before. */
    public DepartmentSuccession(Department predecessor, Department successor, LocalDate on) {
        if (predecessor.code().equals(successor.code())) {
            throw new DomainRuleViolation("departmentSuccession.sameDepartment");
        }
        if (!successor.existence().includes(on)
                || !predecessor.existence().from().isBefore(on)) {
            throw new DomainRuleViolation(
                    "departmentSuccession.outsideDepartments", predecessor.name(), successor.name());
        }
        this.predecessor = predecessor;
        this.successor = successor;
        this.succeededOn = on;
    }

    public long id() {
        return id;
    }

    public Department predecessor() {
        return predecessor;
    }

    public Department successor() {
        return successor;
    }

    public LocalDate succeededOn() {
        return succeededOn;
    }
}
