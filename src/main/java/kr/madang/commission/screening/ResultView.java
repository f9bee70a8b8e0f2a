package kr.madang.commission.screening;

import java.util.Comparator;
import java.util.List;
import kr.madang.commission.screening.ResultQuery.Progress;
import kr.madang.commission.screening.ResultQuery.Settled;
import kr.madang.domain.commission.recruitment.Criterion;
import kr.madang.domain.commission.recruitment.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The result of a stage as shown.
 *
 * @param open whether all scores are in; before that there are no standings
 * @param settled nothing while the result can still be settled
 */
public record ResultView(
        StageGate.At at,
        List<Criterion> criteria,
        List<Standing> standings,
        boolean open,
        Progress progress,
        @Nullable Settled settled,
        boolean named) {

    /** How many screeners gave scores. */
    public int screeners() {
        return standings.isEmpty() ? 0 : standings.get(0).totals().size();
    }

    /** Whether the secretariat may settle it now. */
    public boolean isDecidable() {
        return open && settled == null && at.isUnderWay();
    }

    /** The name of the criterion that decides ties. */
    public String tieCriterion() {
        return criteria.stream()
                .max(Comparator.comparingInt(Criterion::weight)
                        .thenComparing(Criterion::position, Comparator.reverseOrder()))
                .map(Criterion::name)
                .orElse("");
    }

    /** How many pass. */
    public int places() {
        return at.stage() == Stage.DOCUMENTS ? at.call().shortlist() : at.call().seats();
    }
}
