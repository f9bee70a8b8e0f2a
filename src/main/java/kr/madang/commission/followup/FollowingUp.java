package kr.madang.commission.followup;

import java.time.LocalDate;
import kr.madang.domain.body.meeting.FollowUp;
import kr.madang.domain.body.meeting.FollowUps;
import kr.madang.domain.body.vote.BodyDecisions;
import kr.madang.domain.body.vote.Decision;
import kr.madang.domain.office.Departments;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.platform.audit.AuditLog;
import kr.madang.platform.security.Signing;
import kr.madang.platform.web.NotFound;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives departments what they have to do because of a decision, and hears how far they are (후속조치). */
@Service
@Transactional
class FollowingUp {

    private final FollowUps followUps;
    private final BodyDecisions decisions;
    private final Departments departments;
    private final Signing signing;
    private final AuditLog audit;

    FollowingUp(
            FollowUps followUps, BodyDecisions decisions, Departments departments, Signing signing, AuditLog audit) {
        this.followUps = followUps;
        this.decisions = decisions;
        this.departments = departments;
        this.signing = signing;
        this.audit = audit;
    }

    /** @throws DomainRuleViolation when nothing has been decided on the item yet */
    public long assign(long entryId, long departmentId, String task, LocalDate dueOn) {
        Decision decision =
                decisions.standingOn(entryId).orElseThrow(() -> new DomainRuleViolation("followUp.undecided"));
        if (!departments.existsById(departmentId)) {
            throw new DomainRuleViolation("followUp.unknownDepartment");
        }
        FollowUp made = followUps.saveAndFlush(new FollowUp(decision.id(), departmentId, task, dueOn));
        audit.record("FOLLOW_UP_ASSIGNED", "#" + made.id(), task);
        return made.id();
    }

    public void report(long id, int version, int percent, String words) {
        FollowUp followUp = followUps.findById(id).orElseThrow(NotFound::new);
        if (followUp.version() != version) {
            throw new ObjectOptimisticLockingFailureException(FollowUp.class, id);
        }
        followUp.report(percent, words, signing.today(), signing.now());
        followUps.saveAndFlush(followUp);
        audit.record("FOLLOW_UP_REPORTED", "#" + id, percent + "%");
    }
}
