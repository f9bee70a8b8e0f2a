package kr.madang.domain.body.meeting;

/** What the body does with an item: deliberation, coordination, report (심의·조정·보고). */
public enum ItemKind {
    DELIBERATION,
    COORDINATION,
    REPORT
}
