package kr.madang.budget.plan;

/** How the plan of a line stands against its money. */
public enum PlanState {
    /** Planned within the current appropriation. */
    PLANNED,
    /** Planned beyond the current appropriation. */
    OVER,
    /** Money, but no plan. */
    MISSING,
    /** Neither money nor plan. */
    UNNEEDED
}
