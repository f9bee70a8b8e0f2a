package kr.madang.commission.recruitment;

import java.util.List;
import kr.madang.commission.recruitment.CallQuery.Counts;
import kr.madang.commission.recruitment.CallQuery.Detail;
import kr.madang.commission.recruitment.CallQuery.Erasure;
import kr.madang.commission.recruitment.CallQuery.Event;
import kr.madang.domain.commission.recruitment.CallStep;
import kr.madang.domain.commission.recruitment.Criterion;

/**
 * What the page of a call shows.
 *
 * @param seesApplicants whether the person may see who applied
 * @param screens whether the person is a screener of the call
 */
public record CallView(
        Detail detail,
        List<CallStep> steps,
        List<Criterion> criteria,
        List<Event> events,
        Counts counts,
        List<Erasure> erasures,
        boolean seesApplicants,
        boolean screens) {

    /** Whether what the call lays down may still be changed. */
    public boolean isEditable() {
        return detail.state().isEditable() && !counts.scored();
    }
}
