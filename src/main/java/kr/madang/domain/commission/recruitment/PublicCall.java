package kr.madang.domain.commission.recruitment;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kr.madang.domain.commission.recruitment.CallEvent.Deed;
import kr.madang.domain.commission.recruitment.CallStep.Kind;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Signature;
import org.jspecify.annotations.Nullable;

/**
 * A public call for members of a body (위원 공모): announced, applied to, screened by documents and interview, decided. What
 * applicants are measured by is laid down beforehand and stands once the first of them has been scored.
 */
@Entity
public class PublicCall {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long bodyId;

    private long seatCategoryId;

    @Embedded
    private CallTerms terms;

    @Enumerated(EnumType.STRING)
    private CallState state = CallState.DRAFT;

    @ElementCollection
    @CollectionTable(name = "public_call_step", joinColumns = @JoinColumn(name = "call_id"))
    private Set<CallStep> steps = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "public_call_criterion", joinColumns = @JoinColumn(name = "call_id"))
    private Set<Criterion> criteria = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "public_call_event", joinColumns = @JoinColumn(name = "call_id"))
    @OrderColumn(name = "event_no")
    private List<CallEvent> events = new ArrayList<>();

    @Version
    private int version;

    protected PublicCall() {}

    private PublicCall(long bodyId, long seatCategoryId, CallPlan plan) {
        this.bodyId = bodyId;
        this.seatCategoryId = seatCategoryId;
        this.terms = plan.terms();
        steps.addAll(plan.steps());
        criteria.addAll(plan.criteria());
    }

    /** Drafts a call for seats of that category of the body. */
    public static PublicCall draft(long bodyId, long seatCategoryId, CallPlan plan, Signature by) {
        PublicCall drafted = new PublicCall(bodyId, seatCategoryId, plan);
        drafted.events.add(CallEvent.of(Deed.DRAFTED, by, null));
        return drafted;
    }

    /**
     * Changes what the call lays down.
     *
     * @throws DomainRuleViolation when somebody has been scored by it already; whether so, the caller has looked up
     */
    public void revise(long otherBody, long otherCategory, CallPlan plan, Scoring scoring, Signature by) {
        allow(state.isEditable());
        if (scoring == Scoring.BEGUN) {
            throw new DomainRuleViolation("publicCall.rulesStand");
        }
        bodyId = otherBody;
        seatCategoryId = otherCategory;
        terms = plan.terms();
        retain(steps, plan.steps());
        retain(criteria, plan.criteria());
        events.add(CallEvent.of(Deed.REVISED, by, null));
    }

    /** Whether anybody has been scored. */
    public enum Scoring {
        NOT_BEGUN,
        BEGUN
    }

    /** Announces it; from now on applications are taken. */
    public void announce(Signature by) {
        allow(state == CallState.DRAFT);
        go(CallState.ANNOUNCED, Deed.ANNOUNCED, by, null);
    }

    /**
     * Ends the intake and hands the applications to the screeners.
     *
     * @param today no day of the intake any more
     */
    public void beginScreening(LocalDate today, Signature by) {
        allow(state == CallState.ANNOUNCED);
        LocalDate lastDay = step(Kind.INTAKE).lastDay();
        if (!today.isAfter(lastDay)) {
            throw new DomainRuleViolation("publicCall.intakeGoesOn", lastDay);
        }
        go(CallState.SCREENING, Deed.SCREENING_BEGUN, by, null);
    }

    /** The result of a stage is settled. */
    public void decide(Stage stage, Signature by) {
        allow(state == stage.under());
        if (stage == Stage.DOCUMENTS) {
            go(CallState.INTERVIEW, Deed.DOCUMENTS_DECIDED, by, null);
        } else {
            go(CallState.DECIDED, Deed.DECIDED, by, null);
        }
    }

    /** Those chosen have been appointed. */
    public void close(Signature by) {
        allow(state == CallState.DECIDED);
        go(CallState.CLOSED, Deed.CLOSED, by, null);
    }

    /** Calls it off, for a reason that is kept. */
    public void cancel(Signature by, String reason) {
        allow(state.isUndecided());
        go(CallState.CANCELLED, Deed.CANCELLED, by, reason);
    }

    /** @throws DomainRuleViolation when applications are not taken, or not with that day */
    public void mustTakeApplicationsOf(LocalDate receivedOn) {
        if (state != CallState.ANNOUNCED) {
            throw new DomainRuleViolation("callApplication.notTaken");
        }
        CallStep intake = step(Kind.INTAKE);
        if (!intake.includes(receivedOn)) {
            throw new DomainRuleViolation("callApplication.outsideIntake", intake.firstDay(), intake.lastDay());
        }
    }

    /** @throws DomainRuleViolation when what applicants have sent in stands, because it is being or was screened */
    public void mustTakeFiles() {
        if (state != CallState.ANNOUNCED) {
            throw new DomainRuleViolation("callApplication.filesStand");
        }
    }

    /** @throws DomainRuleViolation when the stage is not under way */
    public void mustBeUnder(Stage stage) {
        allow(state == stage.under());
    }

    public long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public CallState state() {
        return state;
    }

    public CallTerms terms() {
        return terms;
    }

    private CallStep step(Kind kind) {
        return steps.stream().filter(step -> step.kind() == kind).findFirst().orElseThrow();
    }

    private void go(CallState next, Deed deed, Signature by, @Nullable String reason) {
        state = next;
        events.add(CallEvent.of(deed, by, reason));
    }

    private static void allow(boolean allowed) {
        if (!allowed) {
            throw new DomainRuleViolation("publicCall.notInThisState");
        }
    }

    /** Rows that stay the same are left alone, so that drafts of scores that hang on them stay too. */
    private static <T> void retain(Set<T> kept, List<T> wanted) {
        kept.retainAll(wanted);
        kept.addAll(wanted);
    }
}
