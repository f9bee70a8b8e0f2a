package kr.madang.budget.alert;

import java.util.List;
import kr.madang.budget.execution.ExecutionQuestion;
import kr.madang.budget.execution.ExecutionReport;
import kr.madang.domain.budget.BudgetFigures;
import kr.madang.domain.budget.YearEndForecast;
import kr.madang.domain.budget.YearEndForecast.Pace;
import org.jspecify.annotations.Nullable;

/** The forecast of the year's end (연말 예상): programmes one by one; divisions and the total are their sums. */
public record Forecast(ExecutionQuestion question, Pace pace, List<Division> divisions, YearEndForecast total) {

    static Forecast of(ExecutionReport report) {
        Pace pace = Pace.upTo(report.question().year(), report.question().asOf());
        List<Division> divisions = report.divisions().stream()
                .map(division -> Division.of(
                        division.name(),
                        division.programs().stream()
                                .map(program -> new Program(
                                        program.id(),
                                        program.name(),
                                        program.citizenParticipation(),
                                        forecast(program.figures(), pace)))
                                .toList()))
                .toList();
        return new Forecast(
                report.question(),
                pace,
                divisions,
                divisions.stream().map(Division::figures).reduce(YearEndForecast.ZERO, YearEndForecast::plus));
    }

    private static YearEndForecast forecast(BudgetFigures figures, Pace pace) {
        return YearEndForecast.of(figures.appropriated(), figures.expended(), pace);
    }

    /** A department with its programmes; without a name for programmes nobody answers for on that day. */
    public record Division(@Nullable String name, List<Program> programs, YearEndForecast figures) {

        static Division of(@Nullable String name, List<Program> programs) {
            return new Division(
                    name,
                    programs,
                    programs.stream().map(Program::figures).reduce(YearEndForecast.ZERO, YearEndForecast::plus));
        }
    }

    /** A detail programme. */
    public record Program(long id, String name, boolean citizenParticipation, YearEndForecast figures) {}
}
