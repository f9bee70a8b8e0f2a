package kr.madang.commission.session;

import java.util.List;
import kr.madang.domain.body.SittingRule;
import kr.madang.domain.body.meeting.Quorum;

/**
 * Whether there is a quorum and how it comes about.
 *
 * @param takingPart the appointments of the members present who may take part
 */
public record Reckoning(SittingRule rule, Quorum quorum, List<Long> takingPart) {

    public int present() {
        return takingPart.size();
    }

    public boolean isMet() {
        return quorum.isMetBy(present());
    }

    /** The share as it is written, e.g. 1/2. */
    public String share() {
        return rule.quorum().numerator() + "/" + rule.quorum().denominator();
    }
}
