package kr.madang.planning.organisation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import kr.madang.domain.office.StaffApartKind;
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

    /** The figures of staff counted apart that were typed. */
    Map<StaffApartKind, Integer> apart() {
        Map<StaffApartKind, Integer> typed = new EnumMap<>(StaffApartKind.class);
        if (partTime != null) {
            typed.put(StaffApartKind.PART_TIME_FIXED_TERM, partTime);
        }
        if (parentalLeave != null) {
            typed.put(StaffApartKind.PARENTAL_LEAVE, parentalLeave);
        }
        return typed;
    }

    LocalDate day() {
        return Objects.requireNonNull(asOf);
    }

    int posts() {
        return Objects.requireNonNull(authorized);
    }

    int people() {
        return Objects.requireNonNull(current);
    }
}
