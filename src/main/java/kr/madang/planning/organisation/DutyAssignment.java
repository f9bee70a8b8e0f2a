package kr.madang.planning.organisation;

import kr.madang.domain.office.Department;
import kr.madang.domain.office.Departments;
import kr.madang.domain.office.Duties;
import kr.madang.domain.office.Duty;
import kr.madang.domain.shared.Period;
import kr.madang.platform.web.NotFound;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Assigns duties (담당업무) to departments. */
@Service
@Transactional
public class DutyAssignment {

    private final Departments departments;
    private final Duties duties;
    private final Recorder recorder;

    DutyAssignment(Departments departments, Duties duties, Recorder recorder) {
        this.departments = departments;
        this.duties = duties;
        this.recorder = recorder;
    }

    /** Puts the department in charge of something. */
    public void assign(long departmentId, String text, int position, Period days) {
        Department department = departments.findById(departmentId).orElseThrow(NotFound::new);
        duties.save(new Duty(department, text, position, days));
        recorder.changed("DUTY_ASSIGNED", department.code(), text);
    }

    /**
     * Changes it; a last day ends it.
     *
     * @param version the version the change was made on; another one in the meantime refuses it
     */
    public void reword(long departmentId, long id, int version, String text, int position, Period days) {
        Duty duty = duties.findById(id).orElseThrow(NotFound::new);
        if (duty.department().id() != departmentId) {
            throw new NotFound();
        }
        if (duty.version() != version) {
            throw new ObjectOptimisticLockingFailureException(Duty.class, id);
        }
        recorder.changed("DUTY_CHANGED", duty.department().code(), duty.text() + " → " + text);
        duty.reword(text, position, days);
    }

    /** Whether no duty has been assigned yet. */
    @Transactional(readOnly = true)
    public boolean hasNone() {
        return duties.count() == 0;
    }
}
