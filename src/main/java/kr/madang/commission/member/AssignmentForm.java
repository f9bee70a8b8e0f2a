package kr.madang.commission.member;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A seat in a subcommittee, as typed. */
public record AssignmentForm(
        @NotNull @Nullable Long part, @NotNull @Nullable LocalDate startsOn) {}
