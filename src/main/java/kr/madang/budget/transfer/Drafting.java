package kr.madang.budget.transfer;

import java.time.LocalDate;
import java.util.List;
import kr.madang.budget.transfer.RowReading.Wanted;
import kr.madang.domain.budget.BudgetLine;
import kr.madang.domain.budget.BudgetLines;
import kr.madang.domain.budget.DetailProgram;
import kr.madang.domain.budget.DetailPrograms;
import kr.madang.domain.budget.transfer.BudgetTransfer;
import kr.madang.domain.budget.transfer.TransferMove;
import kr.madang.domain.budget.transfer.TransferRequest;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.platform.security.Signing;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts requests and changes drafts (기안). */
@Service
class Drafting {

    private final TransferDesk desk;
    private final Examination examination;
    private final LineOpening opening;
    private final TransferAccess access;

    Drafting(TransferDesk desk, Examination examination, LineOpening opening, TransferAccess access) {
        this.desk = desk;
        this.examination = examination;
        this.opening = opening;
        this.access = access;
    }

    /** Opens lines that a programme does not have yet, because a transfer shall give them their first budget. */
    @Service
    record LineOpening(BudgetLines lines, DetailPrograms programs, Signing signing) {

        long lineOf(Wanted wanted) {
            if (wanted.lineId() != null) {
                return wanted.lineId();
            }
            DetailProgram program = programs.findById(wanted.programId()).orElseThrow();
            return lines.saveAndFlush(new BudgetLine(program, wanted.objectCode()))
                    .id();
        }
    }

    /**
     * Drafts a request.
     *
     * @return its id
     * @throws DomainRuleViolation when it does not balance or a line has not that much left
     * @throws AccessDeniedException when it takes from a line of another department
     */
    @Transactional
    public long draft(TransferForm form, List<Wanted> rows) {
        List<TransferMove> moves = moves(form.fiscalYear(), rows);
        Lines lines = examination.lines(moves, form.day());
        TransferRequest request = request(form, lines);
        long department = askingDepartment(moves, lines);
        BudgetTransfer drafted = BudgetTransfer.draft(
                form.fiscalYear(),
                desk.nextOrdinal(form.fiscalYear()),
                department,
                request,
                moves,
                opening.signing().now());
        Examination.refuseOverdraft(moves, lines);
        return desk.keep(drafted, "TRANSFER_DRAFTED").id();
    }

    /** Changes a draft, or a request that was sent back. */
    @Transactional
    public void revise(long id, TransferForm form, List<Wanted> rows) {
        BudgetTransfer transfer = desk.find(id, form.seenVersion());
        List<TransferMove> moves = moves(transfer.fiscalYear(), rows);
        Lines lines = examination.lines(moves, form.day());
        askingDepartment(moves, lines);
        transfer.revise(request(form, lines), moves, opening.signing().now());
        Examination.refuseOverdraft(moves, lines);
        desk.keep(transfer, "TRANSFER_REVISED");
    }

    private TransferRequest request(TransferForm form, Lines lines) {
        LocalDate day = form.day();
        return new TransferRequest(Examination.kindOf(lines), day, form.words(), form.basis());
    }

    private List<TransferMove> moves(int year, List<Wanted> rows) {
        return rows.stream()
                .map(row -> row.decrease().isZero()
                        ? TransferMove.increase(year, opening.lineOf(row), row.increase())
                        : TransferMove.decrease(year, opening.lineOf(row), row.decrease()))
                .toList();
    }

    /** The department that gives; everybody but the finance officer gives from the own one alone. */
    private long askingDepartment(List<TransferMove> moves, Lines lines) {
        List<Long> givers = moves.stream()
                .filter(TransferMove::isDecrease)
                .map(move -> lines.of(move).departmentId())
                .distinct()
                .toList();
        if (givers.contains(null)) {
            throw new DomainRuleViolation("transfer.nobodyAnswers");
        }
        if (givers.stream().anyMatch(department -> !access.draftsFor(department))) {
            throw new AccessDeniedException("a line of another department");
        }
        return givers.stream().findFirst().orElseThrow(() -> new DomainRuleViolation("transfer.noDecrease"));
    }
}
