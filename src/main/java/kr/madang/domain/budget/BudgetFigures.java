package kr.madang.domain.budget;

import kr.madang.domain.shared.Won;

/**
 * The figures of a line, a programme, a division or the whole office on a day (기준일), in won.
 *
 * <p>The current appropriation (예산현액) is the sum of its five movements, so that it can always be taken apart again.
 *
 * @param transferred 이용·전용·이체·변경사용, increases less decreases
 * @param expended 집행액, on the basis of 지출 less 여입
 * @param expendedBefore the same at the end of the month before
 */
public record BudgetFigures(
        Won original,
        Won supplementary,
        Won carryover,
        Won contingency,
        Won transferred,
        Won allotted,
        Won committed,
        Won expended,
        Won expendedBefore) {

    public static final BudgetFigures ZERO =
            new BudgetFigures(Won.ZERO, Won.ZERO, Won.ZERO, Won.ZERO, Won.ZERO, Won.ZERO, Won.ZERO, Won.ZERO, Won.ZERO);

    public BudgetFigures plus(BudgetFigures other) {
        return new BudgetFigures(
                original.plus(other.original),
                supplementary.plus(other.supplementary),
                carryover.plus(other.carryover),
                contingency.plus(other.contingency),
                transferred.plus(other.transferred),
                allotted.plus(other.allotted),
                committed.plus(other.committed),
                expended.plus(other.expended),
                expendedBefore.plus(other.expendedBefore));
    }

    /** 예산현액. */
    public Won appropriated() {
        return original.plus(supplementary).plus(carryover).plus(contingency).plus(transferred);
    }

    /** 집행잔액: what is appropriated and not spent. */
    public Won balance() {
        return appropriated().minus(expended);
    }

    /** 전월말 대비 증감. */
    public Won change() {
        return expended.minus(expendedBefore);
    }

    public ExecutionRate rate() {
        return ExecutionRate.of(expended, appropriated());
    }
}
