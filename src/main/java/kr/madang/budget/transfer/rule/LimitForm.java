package kr.madang.budget.transfer.rule;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import kr.madang.domain.shared.Won;
import org.jspecify.annotations.Nullable;

/**
 * An approval limit, as typed.
 *
 * @param chair login id of the account that approves above the amount
 */
public record LimitForm(
        @NotNull @Nullable LocalDate validFrom,
        @NotNull @Nullable Won amount,
        @Nullable String chair) {

    static final LimitForm BLANK = new LimitForm(null, null, null);
}
