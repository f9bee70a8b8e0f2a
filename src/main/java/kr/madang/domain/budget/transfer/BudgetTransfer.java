package kr.madang.domain.budget.transfer;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Signature;
import kr.madang.domain.shared.Won;
import org.jspecify.annotations.Nullable;

/**
 * A request to move budget between lines, numbered within its fiscal year (예산전용 요구서). It goes from the drafter
 * through the finance officer's review to the manager, above a set amount to the chair as well, and is then executed:
 * posted to the ledger. Nobody but the drafter drafts it, and the drafter never reviews or approves it.
 */
@Entity
public class BudgetTransfer {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private int fiscalYear;

    private int ordinal;

    private long departmentId;

    @Embedded
    private TransferCourse course = new TransferCourse();

    @Embedded
    private TransferRequest request;

    @ElementCollection
    @CollectionTable(name = "budget_transfer_move", joinColumns = @JoinColumn(name = "transfer_id"))
    @OrderColumn(name = "position")
    private List<TransferMove> moves = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "budget_transfer_answer", joinColumns = @JoinColumn(name = "transfer_id"))
    @MapKeyColumn(name = "rule_id")
    @Column(name = "answer")
    private Map<Long, String> answers = new HashMap<>();

    @Version
    private int version;

    protected BudgetTransfer() {}

    private BudgetTransfer(int fiscalYear, int ordinal, long departmentId, TransferRequest request, Signature by) {
        this.fiscalYear = fiscalYear;
        this.ordinal = ordinal;
        this.departmentId = departmentId;
        this.course = TransferCourse.begunBy(by);
        this.request = request;
    }

    /** Drafts a request for a department, under a number within the year; its moves must balance. */
    public static BudgetTransfer draft(
            int fiscalYear,
            int ordinal,
            long departmentId,
            TransferRequest request,
            List<TransferMove> moves,
            Signature by) {
        request.mustBeWithin(fiscalYear);
        TransferBalance.check(moves);
        BudgetTransfer drafted = new BudgetTransfer(fiscalYear, ordinal, departmentId, request, by);
        drafted.moves.addAll(moves);
        return drafted;
    }

    /** Changes what is asked for. */
    public void revise(TransferRequest changed, List<TransferMove> changedMoves, Signature by) {
        course.mustBeEditableBy(by);
        changed.mustBeWithin(fiscalYear);
        TransferBalance.check(changedMoves);
        request = changed;
        moves.clear();
        moves.addAll(changedMoves);
        course.revised(by);
    }

    /**
     * Hands the request to the finance officer.
     *
     * @param findings what the rules of the day say to it
     * @param given answers to the rules that ask for one, by the rule's id
     * @throws DomainRuleViolation when a rule forbids it, an answer is missing, or its basis is not named
     */
    public void submit(List<TransferFinding> findings, Map<Long, String> given, Signature by) {
        course.mustBeEditableBy(by);
        TransferFinding.refuseForbidden(findings);
        TransferFinding.refuseUnanswered(findings, given);
        request.mustNameItsBasis();
        answers.clear();
        findings.stream()
                .filter(TransferFinding::asks)
                .forEach(finding -> answers.put(finding.ruleId(), given.get(finding.ruleId())));
        course.submitted(by);
    }

    /** The finance officer has found it in order. */
    public void review(Signature by, @Nullable String comment) {
        course.reviewed(by, comment);
    }

    /** The manager approves it; above the limit it goes on to the chair, who must be named by then. */
    public void approve(TransferApprovalLimit limit, Signature by, @Nullable String comment) {
        course.mustAwaitApprovalOf(by);
        TransferState next = limit.isExceededBy(amount()) ? TransferState.IN_CHAIR_APPROVAL : TransferState.APPROVED;
        course.approved(next, by, comment);
    }

    /** The chair approves it. */
    public void approveAsChair(TransferApprovalLimit limit, Signature by, @Nullable String comment) {
        limit.mustBeChair(by.accountId());
        course.approvedByChair(by, comment);
    }

    /** Sends it back to the drafter, who may change and submit it again. */
    public void returnToDrafter(Signature by, String reason) {
        course.returned(by, reason);
    }

    /** Refuses it for good. */
    public void reject(Signature by, String reason) {
        course.rejected(by, reason);
    }

    /** The drafter takes it back, as long as it has not been approved. */
    public void withdraw(Signature by, @Nullable String reason) {
        course.withdrawn(by, reason);
    }

    /**
     * The ledger takes it.
     *
     * @param on the accounting day on which it does
     * @param findings what the rules of that day say to it
     * @param before each line's current appropriation just before
     * @throws DomainRuleViolation when a rule of that day forbids it
     */
    public void execute(LocalDate on, List<TransferFinding> findings, Map<Long, Won> before, Signature by) {
        course.mustBeApproved();
        TransferFinding.refuseForbidden(findings);
        request = request.on(on);
        request.mustBeWithin(fiscalYear);
        moves.replaceAll(move -> move.madeAt(before.getOrDefault(move.lineId(), Won.ZERO)));
        course.executed(by);
    }

    /** The sum that moves. */
    public Won amount() {
        return TransferBalance.decreaseOf(moves);
    }

    /** The number printed on it, e.g. 2019-3. */
    public String number() {
        return fiscalYear + "-" + ordinal;
    }

    public long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public int fiscalYear() {
        return fiscalYear;
    }

    public long departmentId() {
        return departmentId;
    }

    /** The account of the drafter. */
    public long draftedBy() {
        return course.draftedBy();
    }

    public TransferState state() {
        return course.state();
    }

    public TransferRequest request() {
        return request;
    }

    public List<TransferMove> moves() {
        return List.copyOf(moves);
    }
}
