package kr.madang.commission.pay;

import java.util.Objects;
import java.util.Optional;
import kr.madang.commission.pay.PayReckoning.Reckoned;
import kr.madang.domain.body.meeting.Meetings;
import kr.madang.domain.budget.BudgetLine;
import kr.madang.domain.budget.BudgetLines;
import kr.madang.domain.commission.pay.PayList;
import kr.madang.domain.commission.pay.PayListState;
import kr.madang.domain.commission.pay.PayLists;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Signature;
import kr.madang.platform.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws up a meeting's payment list, one secretary at a time. */
@Service
public class PayDrafting {

    private final PayReckoning reckoning;
    private final PayLists lists;
    private final Purse purse;
    private final PayRecorder recorder;

    PayDrafting(PayReckoning reckoning, PayLists lists, Purse purse, PayRecorder recorder) {
        this.reckoning = reckoning;
        this.lists = lists;
        this.purse = purse;
        this.recorder = recorder;
    }

    /** Meetings, which are held while their list is drawn up, and the budget lines it is paid from. */
    @Service
    record Purse(Meetings meetings, BudgetLines lines, JdbcClient jdbc) {

        void hold(long meetingId) {
            if (meetings.hold(meetingId).isEmpty()) {
                throw new NotFound();
            }
        }

        BudgetLine line(int year, PayForm form) {
            String program = Objects.requireNonNull(form.program());
            String code = Objects.requireNonNull(form.objectCode());
            return lines.find(year, program, code).orElseThrow(() -> missing(year, program, code));
        }

        private DomainRuleViolation missing(int year, String program, String code) {
            boolean elsewhere =
                    jdbc.sql("""
                            select exists (select 1 from budget_line l join detail_program p on p.id = l.detail_program_id
                                           where p.code = ? and l.object_code = ?)
                            """).params(program, code).query(Boolean.class).single();
            return elsewhere
                    ? new DomainRuleViolation("pay.lineOfAnotherYear", String.valueOf(year))
                    : new DomainRuleViolation("pay.lineUnknown", program, code);
        }
    }

    /**
     * Draws the list up from the attendance: the first, the draft anew, or one that is to take the place of the issued one.
     *
     * @return the id of the draft
     * @throws ObjectOptimisticLockingFailureException when somebody else has drafted or discarded it since
     */
    @Transactional
    public long draft(long meetingId, PayForm form) {
        purse.hold(meetingId);
        Reckoned reckoned = reckoning.of(meetingId);
        int year = reckoned.meeting().year();
        Signature by = recorder.signature();
        PayList list = begin(meetingId, form, by);
        list.draw(year, purse.line(year, form), reckoned.rule(), reckoned.lines(), by);
        PayList kept = lists.saveAndFlush(list);
        recorder.record("PAY_LIST_DRAFTED", kept);
        return kept.id();
    }

    private PayList begin(long meetingId, PayForm form, Signature by) {
        Optional<PayList> last = lists.findFirstByMeetingIdOrderByOrdinalDesc(meetingId);
        Optional<PayList> draft = last.filter(list -> list.state() == PayListState.DRAFT);
        Integer now = draft.map(PayList::version).orElse(null);
        if (!Objects.equals(now, form.version())) {
            throw new ObjectOptimisticLockingFailureException(PayList.class, meetingId);
        }
        if (draft.isPresent()) {
            draft.get().explain(form.reason());
            return draft.get();
        }
        return last.isPresent() ? last.get().replacement(form.reason(), by) : PayList.of(meetingId, by);
    }
}
