package kr.madang.domain.budget.transfer;

import java.util.Collection;

/**
 * What the law calls a move of budget; worked out from where the lines stand, never chosen. A request over several lines
 * is of the strictest kind that any two of them make.
 */
public enum TransferKind {
    /** 이용: between policy programmes, only with the council's resolution beforehand (지방재정법 §47의2①). */
    CROSS_PROGRAM,
    /** 이체: between departments, following a change of organisation (지방재정법 §47의2②). */
    REASSIGNMENT,
    /** 전용: within a policy programme, between detail programmes or object groups (지방재정법 §49). */
    REALLOCATION,
    /** 변경사용: within a detail programme and an object group. */
    MINOR_CHANGE;

    /** Whether the request must name what it rests on: the council's resolution or the change of organisation. */
    public boolean needsReference() {
        return this == CROSS_PROGRAM || this == REASSIGNMENT;
    }

    /** The kind of a request over lines at these places. */
    public static TransferKind of(Collection<Place> places) {
        if (places.stream().map(Place::policyProgramId).distinct().count() > 1) {
            return CROSS_PROGRAM;
        }
        if (places.stream().map(Place::departmentId).distinct().count() > 1) {
            return REASSIGNMENT;
        }
        boolean sameProgram =
                places.stream().map(Place::detailProgramId).distinct().count() <= 1;
        boolean sameGroup = places.stream().map(Place::objectGroup).distinct().count() <= 1;
        return sameProgram && sameGroup ? MINOR_CHANGE : REALLOCATION;
    }

    /**
     * Where a line stands.
     *
     * @param departmentId who answers for its programme on the day of the move
     */
    public record Place(long policyProgramId, long detailProgramId, String objectGroup, long departmentId) {}
}
