package kr.madang.budget.ledger;

import java.time.LocalDate;
import kr.madang.budget.BudgetAccess;
import kr.madang.domain.budget.DetailProgram;
import kr.madang.domain.budget.DetailPrograms;
import kr.madang.domain.budget.FiscalYear;
import kr.madang.domain.budget.ProgramRemark;
import kr.madang.domain.budget.ProgramRemarks;
import kr.madang.domain.office.Department;
import kr.madang.platform.security.CurrentStaff;
import kr.madang.platform.time.BusinessClock;
import kr.madang.platform.web.NotFound;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes remarks beside programmes (비고); for the programmes of one's own department, or of all for the finance officer. */
@Service
public class ProgramRemarking {

    private final DetailPrograms programs;
    private final ProgramRemarks remarks;
    private final BudgetAccess access;
    private final CurrentStaff current;
    private final BusinessClock clock;

    ProgramRemarking(
            DetailPrograms programs,
            ProgramRemarks remarks,
            BudgetAccess access,
            CurrentStaff current,
            BusinessClock clock) {
        this.programs = programs;
        this.remarks = remarks;
        this.access = access;
        this.current = current;
        this.clock = clock;
    }

    /** The form for a new remark, as of today or the last day of the programme's year. */
    @Transactional(readOnly = true)
    public RemarkForm blank(long programId) {
        DetailProgram program = programs.findById(programId).orElseThrow(NotFound::new);
        LocalDate day = lastDayWithin(program);
        requireAccess(program, day);
        return new RemarkForm(day, null);
    }

    /**
     * Writes a remark that stands from that day on.
     *
     * @throws AccessDeniedException when another department answers for the programme on that day
     */
    @Transactional
    public void remark(long programId, LocalDate from, String words) {
        DetailProgram program = programs.findById(programId).orElseThrow(NotFound::new);
        program.requireInYear(from);
        requireAccess(program, from);
        remarks.save(new ProgramRemark(programId, from, words, current.get().accountId(), clock.now()));
    }

    private LocalDate lastDayWithin(DetailProgram program) {
        LocalDate today = clock.today();
        LocalDate last = FiscalYear.lastDayOf(program.fiscalYear());
        return today.isAfter(last) ? last : today;
    }

    private void requireAccess(DetailProgram program, LocalDate day) {
        Department responsible = program.responsibleOn(day).orElse(null);
        if (responsible == null ? !access.corrects() : !access.remarksFor(responsible.id())) {
            throw new AccessDeniedException("remark of another department");
        }
    }
}
