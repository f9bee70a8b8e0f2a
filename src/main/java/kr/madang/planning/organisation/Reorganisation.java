package kr.madang.planning.organisation;

import java.time.LocalDate;
import java.util.Optional;
import kr.madang.domain.office.Department;
import kr.madang.domain.office.DepartmentKind;
import kr.madang.domain.office.DepartmentSuccession;
import kr.madang.domain.office.DepartmentSuccessions;
import kr.madang.domain.office.Departments;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reorganises the office (조직개편): founds departments and records who took over whose work. */
@Service
@Transactional
public class Reorganisation {

    private final Departments departments;
    private final DepartmentSuccessions successions;
    private final Recorder recorder;

    Reorganisation(Departments departments, DepartmentSuccessions successions, Recorder recorder) {
        this.departments = departments;
        this.successions = successions;
        this.recorder = recorder;
    }

    /**
     * Sets up a new department from its first day on.
     *
     * @return its id
     * @throws DomainRuleViolation where the code was ever used before, or the parent does not exist on the first day
     */
    public long found(Plan plan) {
        Optional<Department> taken = departments.findByCode(plan.code());
        if (taken.isPresent()) {
            throw new DomainRuleViolation(
                    "department.codeTaken", plan.code(), taken.get().name());
        }
        Department parent = plan.parentId() == null ? null : known(plan.parentId(), "department.parentUnknown");
        Department department = new Department(
                plan.code(), plan.name(), plan.kind(), parent, plan.position(), Period.since(plan.firstDay()));
        department.describe(plan.name(), plan.mission(), plan.position());
        departments.save(department);
        recorder.changed("DEPARTMENT_FOUNDED", plan.code(), plan.name() + ", " + plan.firstDay());
        return department.id();
    }

    /**
     * Records that one department took over the work of another on that day.
     *
     * @throws DomainRuleViolation where that is on record already, both are the same, or the successor does not exist on
     *     that day or the predecessor not before it
     */
    public void succeed(long predecessorId, long successorId, LocalDate on) {
        Department predecessor = known(predecessorId, "departmentSuccession.predecessorUnknown");
        Department successor = known(successorId, "departmentSuccession.successorUnknown");
        if (successions.existsByPredecessorAndSuccessor(predecessor, successor)) {
            throw new DomainRuleViolation("departmentSuccession.known", predecessor.name(), successor.name());
        }
        successions.save(new DepartmentSuccession(predecessor, successor, on));
        recorder.changed(
                "DEPARTMENT_SUCCEEDED", successor.code(), predecessor.code() + " → " + successor.code() + ", " + on);
    }

    private Department known(long id, String otherwise) {
        return departments.findById(id).orElseThrow(() -> new DomainRuleViolation(otherwise));
    }

    /**
     * A department to be set up.
     *
     * @param code short permanent code used in files
     * @param position place in the official order (직제순)
     */
    record Plan(
            String code,
            String name,
            DepartmentKind kind,
            @Nullable Long parentId,
            int position,
            @Nullable String mission,
            LocalDate firstDay) {}
}
