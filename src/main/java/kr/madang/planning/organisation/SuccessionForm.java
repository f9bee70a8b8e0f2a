package kr.madang.planning.organisation;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A succession as typed: which department handed its work to which, and when. */
record SuccessionForm(
        @NotNull @Nullable Long predecessor,

        @NotNull @Nullable Long successor,

        @NotNull @Nullable LocalDate on) {

    long before() {
        return Objects.requireNonNull(predecessor);
    }

    long after() {
        return Objects.requireNonNull(successor);
    }

    LocalDate day() {
        return Objects.requireNonNull(on);
    }
}
