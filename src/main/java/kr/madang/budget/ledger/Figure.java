package kr.madang.budget.ledger;

import java.util.List;
import kr.madang.domain.budget.LedgerStage;

/** A figure of a report, as the entries it is the sum of. */
public enum Figure {
    APPROPRIATED(List.of(LedgerStage.APPROPRIATION)),
    ALLOTTED(List.of(LedgerStage.ALLOTMENT)),
    COMMITTED(List.of(LedgerStage.COMMITMENT)),
    EXPENDED(List.of(LedgerStage.EXPENDITURE)),
    /** 집행잔액: what is appropriated less what is spent. */
    BALANCE(List.of(LedgerStage.APPROPRIATION, LedgerStage.EXPENDITURE));

    private final List<LedgerStage> stages;

    Figure(List<LedgerStage> stages) {
        this.stages = stages;
    }

    public List<LedgerStage> stages() {
        return stages;
    }
}
