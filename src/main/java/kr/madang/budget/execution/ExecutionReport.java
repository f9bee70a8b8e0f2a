package kr.madang.budget.execution;

import java.util.List;
import kr.madang.domain.budget.BudgetFigures;
import kr.madang.domain.budget.PlannedToDate;
import org.jspecify.annotations.Nullable;

/**
 * The monthly execution report as figures: page, files and editions are all made from it.
 *
 * @param planned what was planned up to the day (계획액 누계)
 * @param laterEntries how many entries of the year are dated after the day of the report and so left out
 */
public record ExecutionReport(
        ExecutionQuestion question,
        List<Division> divisions,
        BudgetFigures total,
        PlannedToDate planned,
        long laterEntries) {

    static ExecutionReport of(ExecutionQuestion question, List<Division> divisions, long laterEntries) {
        return new ExecutionReport(
                question,
                divisions,
                divisions.stream().map(Division::figures).reduce(BudgetFigures.ZERO, BudgetFigures::plus),
                divisions.stream().map(Division::planned).reduce(PlannedToDate.NONE, PlannedToDate::plus),
                laterEntries);
    }

    public int programCount() {
        return divisions.stream()
                .mapToInt(division -> division.programs().size())
                .sum();
    }

    /** A department with its programmes; without id and name for programmes nobody answers for on that day. */
    public record Division(
            @Nullable Long departmentId,
            @Nullable String name,
            List<Program> programs,
            BudgetFigures figures,
            PlannedToDate planned) {

        static Division of(@Nullable Long departmentId, @Nullable String name, List<Program> programs) {
            return new Division(
                    departmentId,
                    name,
                    programs,
                    programs.stream().map(Program::figures).reduce(BudgetFigures.ZERO, BudgetFigures::plus),
                    programs.stream().map(Program::planned).reduce(PlannedToDate.NONE, PlannedToDate::plus));
        }
    }

    /** A detail programme. */
    public record Program(
            long id,
            String name,
            boolean citizenParticipation,
            BudgetFigures figures,
            PlannedToDate planned,
            @Nullable String remark) {}
}
