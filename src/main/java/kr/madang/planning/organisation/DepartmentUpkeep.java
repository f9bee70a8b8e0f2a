package kr.madang.planning.organisation;

import java.time.LocalDate;
import kr.madang.domain.office.Department;
import kr.madang.domain.office.DepartmentSuccession;
import kr.madang.domain.office.DepartmentSuccessions;
import kr.madang.domain.office.Departments;
import kr.madang.domain.office.Duties;
import kr.madang.domain.office.Teams;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the list of departments (직제): sets them up, describes and dissolves them, and remembers who succeeded whom. */
@Service
@Transactional
public class DepartmentUpkeep {

    private final Departments departments;
    private final DepartmentSuccessions successions;
    private final Teams teams;
    private final Duties duties;
    private final Recorder recorder;

    DepartmentUpkeep(
            Departments departments, DepartmentSuccessions successions, Teams teams, Duties duties, Recorder recorder) {
        this.departments = departments;
        this.successions = successions;
        this.teams = teams;
        this.duties = duties;
        this.recorder = recorder;
    }

    /** Sets the department up unless one of that code exists; an existing one is left as it is. */
    public void setUp(Department department, @Nullable String mission) {
        if (departments.findByCode(department.code()).isEmpty()) {
            department.describe(department.name(), mission, department.position());
            departments.save(department);
        }
    }

    /** Remembers that the successor took over; saying so again changes nothing. */
    public void succeed(String predecessorCode, String successorCode, LocalDate on) {
        Department predecessor = withCode(predecessorCode);
        Department successor = withCode(successorCode);
        if (!successions.existsByPredecessorAndSuccessor(predecessor, successor)) {
            successions.save(new DepartmentSuccession(predecessor, successor, on));
        }
    }

    /**
     * Changes name, function and place of a department and, with a last day, dissolves it; its teams and duties end with
     * it.
     *
     * @param version the version the change was made on; another one in the meantime refuses it
     */
    public void describe(
            long id, int version, String name, @Nullable String mission, int position, @Nullable LocalDate lastDay) {
        Department department = departments.findById(id).orElseThrow(NotFound::new);
        if (department.version() != version) {
            throw new ObjectOptimisticLockingFailureException(Department.class, id);
        }
        if (lastDay == null && department.existence().until() != null) {
            throw new DomainRuleViolation("department.staysDissolved");
        }
        recorder.changed("DEPARTMENT_CHANGED", department.code(), department.name() + " → " + name.strip());
        department.describe(name.strip(), mission, position);
        if (lastDay != null) {
            dissolve(department, lastDay);
        }
    }

    private void dissolve(Department department, LocalDate lastDay) {
        department.dissolve(lastDay);
        teams.findByDepartmentId(department.id()).forEach(team -> {
            refuseLater(team.name(), team.existence().from(), lastDay);
            team.endBy(lastDay);
        });
        duties.findByDepartmentId(department.id()).forEach(duty -> {
            refuseLater(duty.text(), duty.existence().from(), lastDay);
            duty.endBy(lastDay);
        });
    }

    private static void refuseLater(String part, LocalDate from, LocalDate lastDay) {
        if (from.isAfter(lastDay)) {
            throw new DomainRuleViolation("department.partStartsLater", part, from);
        }
    }

    private Department withCode(String code) {
        return departments
                .findByCode(code)
                .orElseThrow(() -> new IllegalArgumentException("No department has the code " + code));
    }
}
