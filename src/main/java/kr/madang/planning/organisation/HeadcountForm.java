package kr.madang.planning.organisation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A headcount as typed; the two kinds of staff counted apart may be left empty. */
record HeadcountForm(
        @NotNull(message = "{organisation.asOf.missing}") @Nullable
        LocalDate asOf,

        @NotNull(message = "{organisation.headcount.missing}")
        @PositiveOrZero(message = "{headcount.negative}")
        @Nullable
        Integer authorized,

        @NotNull(message = "{organisation.headcount.missing}")
        @PositiveOrZero(message = "{headcount.negative}")
        @Nullable
        Integer current,

        @PositiveOrZero(message = "{headcount.negative}") @Nullable
        Integer partTime,

        @PositiveOrZero(message = "{headcount.negative}") @Nullable
        Integer parentalLeave) {

    static HeadcountForm blank(LocalDate asOf) {
        return new HeadcountForm(asOf, null, null, null, null);
    }
}
