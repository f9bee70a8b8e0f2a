package kr.madang.commission.member;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A renewal, as typed.
 *
 * @param version the appointment as it was seen
 * @param endsOn the last day of the new term; the rule's where it is left empty
 */
public record RenewalForm(
        @NotNull @Nullable Integer version,
        @Nullable LocalDate endsOn,
        @Size(max = 60) @Nullable String documentNo) {}
