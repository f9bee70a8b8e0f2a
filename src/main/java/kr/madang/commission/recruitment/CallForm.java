package kr.madang.commission.recruitment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kr.madang.domain.commission.recruitment.CallStep;
import kr.madang.domain.commission.recruitment.CallTerms;
import kr.madang.domain.commission.recruitment.Criterion;
import kr.madang.domain.commission.recruitment.Stage;
import kr.madang.domain.commission.recruitment.TieRule;
import org.jspecify.annotations.Nullable;

/**
 * A call as typed.
 *
 * @param steps one row for each kind of step, in order
 * @param documents the rubric of the documents; empty rows are left out
 * @param interview the rubric of the interview
 */
public record CallForm(
        @NotNull @Nullable Long seatCategory,
        @NotBlank @Size(max = 200) @Nullable String title,
        @NotNull @Nullable Integer seats,
        @NotNull @Nullable Integer shortlist,
        @NotNull @Nullable Integer reserves,
        @NotNull @Nullable Integer passMark,
        @NotNull @Nullable TieRule tieRule,
        @NotNull @Nullable LocalDate eraseOn,
        @Nullable List<StepRow> steps,
        @Nullable List<CriterionRow> documents,
        @Nullable List<CriterionRow> interview,
        @Nullable Integer version) {

    private static final int RUBRIC_ROWS = 8;

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
                detail.seatCategoryId(),
                detail.title(),
                detail.seats(),
                detail.shortlist(),
                detail.reserves(),
                detail.passMark(),
                detail.tieRule(),
                detail.eraseOn(),
                view.steps().stream().map(CallForm::row).toList(),
                rubric(of(view.criteria(), Stage.DOCUMENTS)),
                rubric(of(view.criteria(), Stage.INTERVIEW)),
                detail.version());
    }

    CallTerms terms() {
        return new CallTerms(
                Objects.requireNonNull(title).strip(),
                Objects.requireNonNull(seats),
                Objects.requireNonNull(shortlist),
                Objects.requireNonNull(reserves),
                Objects.requireNonNull(passMark),
                Objects.requireNonNull(tieRule),
                Objects.requireNonNull(eraseOn));
    }

    long category() {
        return Objects.requireNonNull(seatCategory);
    }

    int seenVersion() {
        return Objects.requireNonNullElse(version, -1);
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
