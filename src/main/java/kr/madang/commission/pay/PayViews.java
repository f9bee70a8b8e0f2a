package kr.madang.commission.pay;

import java.util.List;
import kr.madang.commission.meeting.MeetingNames;
import kr.madang.commission.pay.PayMeetingQuery.Held;
import kr.madang.commission.pay.PayQuery.Detail;
import kr.madang.commission.pay.PayReckoning.Reckoned;
import kr.madang.domain.commission.pay.PayLine;
import kr.madang.platform.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the pages and documents of payment lists show. */
@Component
@Transactional(readOnly = true)
class PayViews {

    private final PayQuery lists;
    private final PayMeetingQuery meetings;
    private final PayReckoning reckoning;
    private final Beside beside;

    PayViews(PayQuery lists, PayMeetingQuery meetings, PayReckoning reckoning, Beside beside) {
        this.lists = lists;
        this.meetings = meetings;
        this.reckoning = reckoning;
        this.beside = beside;
    }

    /** What stands beside a list: its rule, its budget line and the name of its meeting. */
    @Component
    record Beside(PayRuleQuery rules, PurseQuery purses, MeetingNames names) {

        String nameOf(Held meeting) {
            return meeting.bodyName() + " "
                    + names.of(meeting.kind(), meeting.form(), meeting.year(), meeting.number());
        }
    }

    Held meeting(long id) {
        return meetings.find(id).orElseThrow(NotFound::new);
    }

    PayView view(long id) {
        Held meeting = meeting(lists.meetingOf(id).orElseThrow(NotFound::new));
        List<Detail> chain = lists.ofMeeting(meeting.id());
        Detail detail =
                chain.stream().filter(list -> list.id() == id).findFirst().orElseThrow(NotFound::new);
        List<PayLine> lines = lists.lines(id);
        return new PayView(
                detail,
                meeting,
                beside.nameOf(meeting),
                beside.rules().one(detail.ruleId()),
                beside.purses().one(detail.budgetLineId()),
                lines,
                chain,
                detail.standing() != PayStanding.REPLACED && isOutdated(meeting, detail, lines));
    }

    private boolean isOutdated(Held meeting, Detail detail, List<PayLine> lines) {
        return reckoning
                .find(meeting)
                .filter(now -> now.rule().id() == detail.ruleId() && now.lines().equals(lines))
                .isEmpty();
    }

    /** What the meeting comes to now; nothing where it is not over or no rule holds. */
    MeetingPay ofMeeting(long meetingId) {
        Held meeting = meeting(meetingId);
        Reckoned reckoned = meeting.isPayable() ? reckoning.find(meeting).orElse(null) : null;
        List<Detail> chain = lists.ofMeeting(meetingId);
        return new MeetingPay(
                meeting,
                beside.nameOf(meeting),
                reckoned,
                reckoned == null ? null : beside.rules().one(reckoned.rule().id()),
                chain,
                meeting.isPayable() ? beside.purses().ofDepartment(meeting.departmentId(), meeting.day()) : List.of(),
                chain.isEmpty() ? null : beside.purses().one(chain.get(0).budgetLineId()));
    }
}
