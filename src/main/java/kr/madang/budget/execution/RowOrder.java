package kr.madang.budget.execution;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import kr.madang.domain.budget.BudgetFigures;
import kr.madang.domain.shared.Won;
import org.jspecify.annotations.Nullable;

/** In which order the programmes of a department are shown; departments keep the official order. */
public enum RowOrder {
    BUDGET((one, other) -> 0),
    APPROPRIATED(by(BudgetFigures::appropriated)),
    COMMITTED(by(BudgetFigures::committed)),
    EXPENDED(by(BudgetFigures::expended)),
    BALANCE(by(BudgetFigures::balance)),
    RATE(Comparator.comparing(
                    (BudgetFigures figures) -> figures.rate().percent(),
                    Comparator.nullsFirst(Comparator.<BigDecimal>naturalOrder()))
            .reversed());

    private final Comparator<BudgetFigures> comparator;

    RowOrder(Comparator<BudgetFigures> comparator) {
        this.comparator = comparator;
    }

    private static Comparator<BudgetFigures> by(Function<BudgetFigures, Won> figure) {
        return Comparator.comparing(figure).reversed();
    }

    Comparator<BudgetFigures> comparator() {
        return comparator;
    }

    /** As written in addresses. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The order of that name; budget order for anything else, since an order changes no figure. */
    static RowOrder of(@Nullable String parameter) {
        for (RowOrder order : values()) {
            if (order.parameter().equals(parameter)) {
                return order;
            }
        }
        return BUDGET;
    }
}
