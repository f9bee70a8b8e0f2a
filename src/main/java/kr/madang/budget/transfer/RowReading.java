package kr.madang.budget.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.madang.budget.transfer.TransferForm.Row;
import kr.madang.domain.shared.Won;
import kr.madang.platform.format.UnreadableText;
import kr.madang.platform.format.WonText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Reads the rows of a form; what is wrong with a row is said beside it. */
@Component
class RowReading {

    private static final Pattern LINE = Pattern.compile("^\\s*(\\S{1,20})\\s+(\\d{3}-\\d{2})(?:\\s.*)?$");

    private final LinePlaces places;

    RowReading(LinePlaces places) {
        this.places = places;
    }

    /**
     * A row that can be used.
     *
     * @param lineId none where the programme has no line of that code yet
     */
    record Wanted(
            long programId, String objectCode, @Nullable Long lineId, Won decrease, Won increase) {}

    /** The rows that can be used; errors are noted on the form. */
    List<Wanted> read(TransferForm form, BindingResult errors) {
        List<Wanted> wanted = new ArrayList<>();
        readDay(form, errors);
        List<Row> rows = form.typedRows();
        for (int index = 0; index < rows.size(); index++) {
            if (!rows.get(index).isBlank()) {
                read(form.fiscalYear(), rows.get(index), "rows[" + index + "].", errors)
                        .ifPresent(wanted::add);
            }
        }
        if (wanted.isEmpty() && !errors.hasErrors()) {
            errors.reject("transfer.noRows", "transfer.noRows");
        }
        return wanted;
    }

    private static void readDay(TransferForm form, BindingResult errors) {
        if (form.effectiveDate() == null) {
            return;
        }
        try {
            form.day();
        } catch (UnreadableText unreadable) {
            errors.rejectValue("effectiveDate", unreadable.key());
        }
    }

    private static @Nullable Won amount(@Nullable String typed, String field, BindingResult errors) {
        try {
            return typed == null ? Won.ZERO : WonText.parse(typed);
        } catch (UnreadableText unreadable) {
            errors.rejectValue(field, unreadable.key());
            return null;
        }
    }

    private Optional<Wanted> read(int year, Row row, String path, BindingResult errors) {
        Won decrease = amount(row.decrease(), path + "decrease", errors);
        Won increase = amount(row.increase(), path + "increase", errors);
        if (decrease == null || increase == null) {
            return Optional.empty();
        }
        if (decrease.isNegative() || increase.isNegative()) {
            errors.rejectValue(path + (decrease.isNegative() ? "decrease" : "increase"), "transfer.amountNotPositive");
            return Optional.empty();
        }
        if (decrease.isZero() == increase.isZero()) {
            errors.rejectValue(path + "decrease", "transfer.oneOfBoth");
            return Optional.empty();
        }
        Matcher typed = LINE.matcher(row.line() == null ? "" : row.line());
        if (!typed.matches()) {
            errors.rejectValue(path + "line", "transfer.lineUnreadable");
            return Optional.empty();
        }
        Long program = places.program(year, typed.group(1)).orElse(null);
        String code = typed.group(2);
        if (program == null || !places.isObjectCode(year, code)) {
            errors.rejectValue(path + "line", program == null ? "transfer.programUnknown" : "transfer.codeUnknown");
            return Optional.empty();
        }
        Long line = places.line(program, code).orElse(null);
        if (line == null && !decrease.isZero()) {
            errors.rejectValue(path + "line", "transfer.lineUnknown");
            return Optional.empty();
        }
        return Optional.of(new Wanted(program, code, line, decrease, increase));
    }
}
