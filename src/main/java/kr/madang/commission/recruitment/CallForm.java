package kr.madang.commission.recruitment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import kr.madang.domain.commission.recruitment.CallStep;
import kr.madang.domain.commission.recruitment.Criterion;
import kr.madang.domain.commission.recruitment.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A call as typed.
 *
 * <p>Nothing is converted before the form can be shown again as it was typed.
 *
 * @param steps one row for each kind of step, in order
 * @param documents the rubric of the documents; empty rows are left out
 * @param interview the rubric of the interview
 */
public record CallForm(
        @NotNull @Nullable String seatCategory,
        @NotBlank @Size(max = 200) @Nullable String title,
        @NotNull @Nullable String seats,
        @NotNull @Nullable String shortlist,
        @NotNull @Nullable String reserves,
        @NotNull @Nullable String passMark,
        @NotNull @Nullable String tieRule,
        @NotNull @Nullable String eraseOn,
        @Nullable List<StepRow> steps,
        @Nullable List<CriterionRow> documents,
        @Nullable List<CriterionRow> interview,
        @Nullable String version) {

    private static final int RUBRIC_ROWS = 8;

    /** Rows that were left out of what was sent are empty ones. */
    public CallForm {
        steps = whole(steps, new StepRow(null, null, null));
        documents = whole(documents, new CriterionRow(null, null));
        interview = whole(interview, new CriterionRow(null, null));
    }

    /** A step as typed. */
    public record StepRow(
            @Nullable String first,
            @Nullable String last,
            @Nullable String precision) {}

    /** A criterion as typed. */
    public record CriterionRow(
            @Nullable String name, @Nullable String weight) {

        boolean isBlank() {
            return name == null && weight == null;
        }
    }

    static CallForm blank() {
        return new CallForm(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                emptySteps(),
                rubric(List.of()),
                rubric(List.of()),
                null);
    }

    static CallForm of(CallView view) {
        CallQuery.Detail detail = view.detail();
        return new CallForm(
                String.valueOf(detail.seatCategoryId()),
                detail.title(),
                String.valueOf(detail.seats()),
                String.valueOf(detail.shortlist()),
                String.valueOf(detail.reserves()),
                String.valueOf(detail.passMark()),
                detail.tieRule().name(),
                detail.eraseOn().toString(),
                view.steps().stream().map(CallForm::row).toList(),
                rubric(of(view.criteria(), Stage.DOCUMENTS)),
                rubric(of(view.criteria(), Stage.INTERVIEW)),
                String.valueOf(detail.version()));
    }

    int seenVersion() {
        return version != null && version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
    }

    private static <T> @Nullable List<T> whole(@Nullable List<@Nullable T> rows, T empty) {
        return rows == null
                ? null
                : rows.stream().map(row -> row == null ? empty : row).toList();
    }

    private static StepRow row(CallStep step) {
        return new StepRow(
                step.firstDay().toString(),
                step.lastDay().toString(),
                step.precision().name());
    }

    private static List<StepRow> emptySteps() {
        List<StepRow> rows = new ArrayList<>();
        for (int i = 0; i < CallStep.Kind.values().length; i++) {
            rows.add(new StepRow(null, null, CallStep.Precision.DAY.name()));
        }
        return rows;
    }

    private static List<Criterion> of(List<Criterion> criteria, Stage stage) {
        return criteria.stream().filter(criterion -> criterion.stage() == stage).toList();
    }

    private static List<CriterionRow> rubric(List<Criterion> criteria) {
        List<CriterionRow> rows = new ArrayList<>();
        criteria.forEach(criterion -> rows.add(new CriterionRow(criterion.name(), String.valueOf(criterion.weight()))));
        while (rows.size() < RUBRIC_ROWS) {
            rows.add(new CriterionRow(null, null));
        }
        return rows;
    }
}
