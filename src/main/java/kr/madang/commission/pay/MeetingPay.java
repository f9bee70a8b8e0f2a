package kr.madang.commission.pay;

import java.util.List;
import kr.madang.commission.pay.PayMeetingQuery.Held;
import kr.madang.commission.pay.PayQuery.Detail;
import kr.madang.commission.pay.PayReckoning.Reckoned;
import kr.madang.commission.pay.PurseQuery.Purse;
import org.jspecify.annotations.Nullable;

/**
 * A meeting seen by whoever draws up its payment list.
 *
 * @param reckoned what the attendance comes to now; none where the meeting is not over or no rule holds
 * @param chain its lists, the last one first
 * @param purses the budget lines of the department that keeps the body's papers
 * @param chosen the budget line of the last list
 */
public record MeetingPay(
        Held meeting,
        String name,
        @Nullable Reckoned reckoned,
        PayRuleQuery.@Nullable Row rule,
        List<Detail> chain,
        List<Purse> purses,
        @Nullable Purse chosen) {

    private static final String USUAL_CODE = "201-01";

    public @Nullable Detail last() {
        return chain.isEmpty() ? null : chain.get(0);
    }

    /** Whether a list drawn up now takes the place of an issued one. */
    public boolean isReplacing() {
        Detail last = last();
        return last != null && (!last.isDraft() || last.replacesId() != null);
    }

    /** The form as it stands before anything is typed. */
    PayForm form() {
        Detail last = last();
        if (last == null || chosen == null) {
            return new PayForm(null, null, USUAL_CODE, null);
        }
        return last.isDraft()
                ? new PayForm(last.version(), chosen.programCode(), chosen.objectCode(), last.reason())
                : new PayForm(null, chosen.programCode(), chosen.objectCode(), null);
    }
}
