package kr.madang.commission.recruitment;

import kr.madang.commission.recruitment.CallQuery.Counts;
import kr.madang.domain.commission.recruitment.CallPlan;
import kr.madang.domain.commission.recruitment.PublicCall;
import kr.madang.domain.commission.recruitment.PublicCall.Scoring;
import kr.madang.domain.commission.recruitment.PublicCalls;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.platform.audit.AuditLog;
import kr.madang.platform.security.Signing;
import kr.madang.platform.web.NotFound;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts calls and takes them on their way: announcement, screening, closing, cancellation. */
@Service
@Transactional
class CallCourse {

    private final PublicCalls calls;
    private final Lookup lookup;
    private final Signing signing;
    private final AuditLog audit;

    CallCourse(PublicCalls calls, Lookup lookup, Signing signing, AuditLog audit) {
        this.calls = calls;
        this.lookup = lookup;
        this.signing = signing;
        this.audit = audit;
    }

    /** What is looked up before a step is taken. */
    @Service
    record Lookup(SeatChoices seats, CallQuery calls) {

        long bodyOf(long category) {
            return seats.bodyOf(category).orElseThrow(() -> new DomainRuleViolation("publicCall.unknownSeat"));
        }
    }

    public long draft(long category, CallPlan plan) {
        PublicCall call = calls.saveAndFlush(PublicCall.draft(lookup.bodyOf(category), category, plan, signing.now()));
        record(call, "CALL_DRAFTED");
        return call.id();
    }

    /** @throws DomainRuleViolation when somebody has been scored by what would change */
    public void revise(long id, int version, long category, CallPlan plan) {
        PublicCall call = find(id, version);
        Scoring scoring = lookup.calls().counts(id).scored() ? Scoring.BEGUN : Scoring.NOT_BEGUN;
        call.revise(lookup.bodyOf(category), category, plan, scoring, signing.now());
        keep(call, "CALL_REVISED");
    }

    public void announce(long id, int version) {
        PublicCall call = find(id, version);
        call.announce(signing.now());
        keep(call, "CALL_ANNOUNCED");
    }

    /** Ends the intake; there must be applications, and somebody to screen them. */
    public void beginScreening(long id, int version) {
        PublicCall call = find(id, version);
        Counts counts = lookup.calls().counts(id);
        if (counts.applied() == counts.withdrawn()) {
            throw new DomainRuleViolation("publicCall.nobodyApplied");
        }
        if (counts.documentScreeners() == 0) {
            throw new DomainRuleViolation("publicCall.nobodyScreens");
        }
        call.beginScreening(signing.today(), signing.now());
        keep(call, "CALL_SCREENING_BEGUN");
    }

    public void close(long id, int version) {
        PublicCall call = find(id, version);
        call.close(signing.now());
        keep(call, "CALL_CLOSED");
    }

    public void cancel(long id, int version, String reason) {
        PublicCall call = find(id, version);
        call.cancel(signing.now(), reason);
        keep(call, "CALL_CANCELLED");
    }

    private PublicCall find(long id, int seenVersion) {
        PublicCall call = calls.hold(id).orElseThrow(NotFound::new);
        if (call.version() != seenVersion) {
            throw new ObjectOptimisticLockingFailureException(PublicCall.class, id);
        }
        return call;
    }

    private void keep(PublicCall call, String action) {
        calls.saveAndFlush(call);
        record(call, action);
    }

    private void record(PublicCall call, String action) {
        audit.record(action, call.id() + " " + call.terms().title(), null);
    }
}
