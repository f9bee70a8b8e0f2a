package kr.madang.domain.commission.recruitment;

/** Who comes first among equal averages (동점자 처리 기준); the earlier application decides in the end. */
public enum TieRule {
    /** The higher average in the criterion of the most points, the first of these in the order of the rubric. */
    HEAVIEST_CRITERION,
    /** The earlier application at once. */
    EARLIER
}
