package kr.madang.commission.pay;

import java.util.List;
import java.util.Optional;
import kr.madang.commission.pay.PayMeetingQuery.Held;
import kr.madang.domain.commission.pay.PayLine;
import kr.madang.domain.commission.pay.PayRule;
import kr.madang.domain.commission.pay.PayRules;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Won;
import kr.madang.platform.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Works out what a closed meeting's attendance comes to by the rule of its day. */
@Component
@Transactional(readOnly = true)
class PayReckoning {

    private final PayMeetingQuery meetings;
    private final PayRules rules;

    PayReckoning(PayMeetingQuery meetings, PayRules rules) {
        this.meetings = meetings;
        this.rules = rules;
    }

    /** @throws DomainRuleViolation when the meeting is not over, nobody met, or no rule holds */
    Reckoned of(long meetingId) {
        Held meeting = meetings.find(meetingId).orElseThrow(NotFound::new);
        if (!meeting.isPayable()) {
            throw new DomainRuleViolation("pay.meetingNotPayable");
        }
        return find(meeting).orElseThrow(() -> new DomainRuleViolation("pay.noRule", meeting.day()));
    }

    /** The same, where a rule holds for a meeting that is over. */
    Optional<Reckoned> find(Held meeting) {
        return rules.inForceOn(meeting.bodyId(), meeting.day()).map(rule -> reckon(meeting, rule));
    }

    private Reckoned reckon(Held meeting, PayRule rule) {
        List<PayLine> lines = meetings.attendees(meeting).stream()
                .map(attendee -> rule.terms().lineOf(attendee, meeting.seconds()))
                .toList();
        return new Reckoned(meeting, rule, lines);
    }

    /** A line for each member in office. */
    public record Reckoned(Held meeting, PayRule rule, List<PayLine> lines) {

        public Won total() {
            return Won.sum(lines.stream().map(PayLine::amount));
        }
    }
}
