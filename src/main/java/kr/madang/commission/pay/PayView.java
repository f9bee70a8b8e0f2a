package kr.madang.commission.pay;

import java.util.List;
import kr.madang.commission.pay.PayMeetingQuery.Held;
import kr.madang.commission.pay.PayQuery.Detail;
import kr.madang.commission.pay.PurseQuery.Purse;
import kr.madang.domain.commission.pay.PayLine;
import kr.madang.domain.shared.Won;

/**
 * A payment list with all that explains it.
 *
 * @param meetingName body and meeting, as they are called
 * @param chain all lists of the meeting, the last one first
 * @param isOutdated whether the attendance or the rule says something else by now
 */
public record PayView(
        Detail detail,
        Held meeting,
        String meetingName,
        PayRuleQuery.Row rule,
        Purse purse,
        List<PayLine> lines,
        List<Detail> chain,
        boolean isOutdated) {

    public Won baseTotal() {
        return Won.sum(lines.stream().map(PayLine::baseAmount));
    }

    public Won extraTotal() {
        return Won.sum(lines.stream().map(PayLine::extraAmount));
    }

    /** How many are paid. */
    public long paid() {
        return lines.stream().filter(line -> line.noPay() == null).count();
    }

    public boolean isBeyondThePurse() {
        return detail.total().exceeds(purse.left());
    }
}
