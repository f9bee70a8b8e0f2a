package kr.madang.commission.member;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An appointment to a seat, as typed.
 *
 * @param endsOn the last day of the term; the rule's where it is left empty
 */
public record AppointmentForm(
        @NotNull @Nullable Long seat,
        @NotNull @Nullable Long member,
        @NotNull @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Size(max = 60) @Nullable String documentNo) {}
