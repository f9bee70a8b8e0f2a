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
        Integer parentalLeave,

        @Nullable Long seenHeadcount,

        @Nullable Long seenApart) {

    static HeadcountForm blank(LocalDate asOf, HeadcountRecording.Seen seen) {
        return new HeadcountForm(asOf, null, null, null, null, seen.headcount(), seen.apart());
    }

    /** A form without them was not shown by us and knows of no record. */
    HeadcountRecording.Seen seen() {
        return new HeadcountRecording.Seen(
                seenHeadcount == null ? 0 : seenHeadcount, seenApart == null ? 0 : seenApart);
    }

    HeadcountRecording.Counts counts() {
        return new HeadcountRecording.Counts(
                Objects.requireNonNull(asOf),
                Objects.requireNonNull(authorized),
                Objects.requireNonNull(current),
                apart());
    }

    /** The figures of staff counted apart that were typed. */
    private Map<StaffApartKind, Integer> apart() {
        Map<StaffApartKind, Integer> typed = new EnumMap<>(StaffApartKind.class);
        if (partTime != null) {
            typed.put(StaffApartKind.PART_TIME_FIXED_TERM, partTime);
        }
        if (parentalLeave != null) {
            typed.put(StaffApartKind.PARENTAL_LEAVE, parentalLeave);
        }
        return typed;
    }
}
