package kr.madang.commission.member;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kr.madang.domain.body.Ending;
import org.jspecify.annotations.Nullable;

/**
 * The early end of an appointment, as typed.
 *
 * @param version the appointment as it was seen
 * @param lastDay the last day in office; none is needed for a mistake
 */
public record EndingForm(
        @NotNull @Nullable Integer version,
        @NotNull @Nullable Ending ending,
        @Nullable LocalDate lastDay,
        @Size(max = 500) @Nullable String reason) {}
