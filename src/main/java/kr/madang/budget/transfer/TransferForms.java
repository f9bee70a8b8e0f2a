package kr.madang.budget.transfer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kr.madang.budget.FiscalYearQuery;
import kr.madang.budget.transfer.LinePlaces.Line;
import kr.madang.budget.transfer.TransferForm.Row;
import kr.madang.domain.office.Role;
import kr.madang.domain.shared.Won;
import kr.madang.platform.security.CurrentStaff;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills in forms of requests and lists the lines they may take from. */
@Component
class TransferForms {

    private final FiscalYearQuery years;
    private final LinePlaces places;
    private final CurrentStaff current;

    TransferForms(FiscalYearQuery years, LinePlaces places, CurrentStaff current) {
        this.years = years;
        this.places = places;
        this.current = current;
    }

    /** An empty form for the year, or for the latest one; nothing where it is not open. */
    Optional<TransferForm> blank(@Nullable Integer year) {
        return years.all().stream()
                .filter(open -> year == null || open.year() == year)
                .findFirst()
                .map(open -> TransferForm.blank(open.year(), years.suggestedDay(open)));
    }

    /** A form with what a request says. */
    static TransferForm of(TransferView view) {
        List<Row> rows = view.moves().stream()
                .map(move -> new Row(
                        move.programCode() + " " + move.objectCode() + " " + move.programName() + " "
                                + move.objectName(),
                        move.isDecrease() ? typed(move.amount()) : null,
                        move.isDecrease() ? null : typed(move.amount())))
                .toList();
        TransferQuery.Detail detail = view.detail();
        return new TransferForm(
                        String.valueOf(detail.fiscalYear()),
                        detail.effectiveDate().toString(),
                        detail.reason(),
                        detail.basis(),
                        rows,
                        String.valueOf(detail.version()))
                .longer();
    }

    /** The lines to choose from: those of the own division, and for the finance officer all. */
    List<Line> lines(TransferForm form) {
        Long department = current.has(Role.FINANCE) ? null : current.get().departmentId();
        return places.choices(form.fiscalYear(), form.dayOrLast(), department);
    }

    private static String typed(Won amount) {
        return String.format(Locale.KOREAN, "%,d", amount.amount());
    }
}
