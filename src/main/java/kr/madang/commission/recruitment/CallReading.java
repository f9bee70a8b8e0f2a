package kr.madang.commission.recruitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import kr.madang.commission.recruitment.CallForm.CriterionRow;
import kr.madang.commission.recruitment.CallForm.StepRow;
import kr.madang.domain.commission.recruitment.CallPlan;
import kr.madang.domain.commission.recruitment.CallStep;
import kr.madang.domain.commission.recruitment.CallStep.Kind;
import kr.madang.domain.commission.recruitment.CallStep.Precision;
import kr.madang.domain.commission.recruitment.CallTerms;
import kr.madang.domain.commission.recruitment.Criterion;
import kr.madang.domain.commission.recruitment.Stage;
import kr.madang.domain.commission.recruitment.TieRule;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.platform.format.DateText;
import kr.madang.platform.format.UnreadableText;
import kr.madang.platform.time.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Reads the form of a call; what cannot be read becomes an error of its box. */
@Component
class CallReading {

    private static final int LONGEST_NAME = 100;

    private final BusinessClock clock;

    CallReading(BusinessClock clock) {
        this.clock = clock;
    }

    /** What was typed, as read; to be used only where the form has no errors. */
    record Read(long category, Supplier<CallTerms> terms, List<CallStep> steps, List<Criterion> criteria) {

        CallPlan plan() {
            return new CallPlan(terms.get(), steps, criteria);
        }
    }

    Read read(CallForm form, BindingResult errors) {
        List<CallStep> steps = new ArrayList<>();
        List<StepRow> typed = form.steps() == null ? List.of() : form.steps();
        for (int i = 0; i < Math.min(typed.size(), Kind.values().length); i++) {
            readStep(typed.get(i), Kind.values()[i], "steps[" + i + "].", steps, errors);
        }
        List<Criterion> criteria = new ArrayList<>();
        readRubric(form.documents(), Stage.DOCUMENTS, "documents", criteria, errors);
        readRubric(form.interview(), Stage.INTERVIEW, "interview", criteria, errors);
        return new Read(number(form.seatCategory(), "seatCategory", errors), terms(form, errors), steps, criteria);
    }

    private Supplier<CallTerms> terms(CallForm form, BindingResult errors) {
        int seats = number(form.seats(), "seats", errors);
        int shortlist = number(form.shortlist(), "shortlist", errors);
        int reserves = number(form.reserves(), "reserves", errors);
        int passMark = number(form.passMark(), "passMark", errors);
        LocalDate eraseOn = form.eraseOn() == null ? null : day(form.eraseOn(), "eraseOn", errors);
        TieRule tieRule = TieRule.EARLIER.name().equals(form.tieRule()) ? TieRule.EARLIER : TieRule.HEAVIEST_CRITERION;
        return () -> new CallTerms(
                String.valueOf(form.title()).strip(),
                seats,
                shortlist,
                reserves,
                passMark,
                tieRule,
                Objects.requireNonNull(eraseOn));
    }

    /** An empty box has its error already. */
    private static int number(@Nullable String typed, String field, BindingResult errors) {
        String text = typed == null ? "0" : typed.strip();
        if (text.matches("[0-9]{1,9}")) {
            return Integer.parseInt(text);
        }
        errors.rejectValue(field, "publicCall.numberUnreadable", "publicCall.numberUnreadable");
        return 0;
    }

    private void readStep(StepRow row, Kind kind, String path, List<CallStep> steps, BindingResult errors) {
        LocalDate first = day(row.first(), path + "first", errors);
        LocalDate last = day(row.last(), path + "last", errors);
        if (first == null || last == null) {
            return;
        }
        try {
            steps.add(CallStep.planned(
                    kind, first, last, "MONTH".equals(row.precision()) ? Precision.MONTH : Precision.DAY));
        } catch (DomainRuleViolation backwards) {
            errors.rejectValue(path + "last", backwards.key(), backwards.arguments(), backwards.key());
        }
    }

    private @Nullable LocalDate day(@Nullable String typed, String path, BindingResult errors) {
        try {
            return DateText.parse(typed == null ? "" : typed, clock.today());
        } catch (UnreadableText unreadable) {
            errors.rejectValue(path, unreadable.key(), unreadable.key());
            return null;
        }
    }

    private static void readRubric(
            @Nullable List<CriterionRow> rows,
            Stage stage,
            String list,
            List<Criterion> criteria,
            BindingResult errors) {
        int position = 0;
        for (int i = 0; rows != null && i < rows.size(); i++) {
            CriterionRow row = rows.get(i);
            if (!row.isBlank() && isWhole(row, list + "[" + i + "].", errors)) {
                criteria.add(new Criterion(stage, ++position, name(row), Integer.parseInt("" + row.weight())));
            }
        }
    }

    private static boolean isWhole(CriterionRow row, String path, BindingResult errors) {
        if (row.name() == null || row.name().length() > LONGEST_NAME) {
            errors.rejectValue(path + "name", "publicCall.criterionUnnamed", new Object[] {LONGEST_NAME}, "");
            return false;
        }
        if (row.weight() == null || !row.weight().matches("[1-9][0-9]?|100")) {
            errors.rejectValue(path + "weight", "publicCall.weightUnreadable", "publicCall.weightUnreadable");
            return false;
        }
        return true;
    }

    private static String name(CriterionRow row) {
        return row.name() == null ? "" : row.name();
    }
}
