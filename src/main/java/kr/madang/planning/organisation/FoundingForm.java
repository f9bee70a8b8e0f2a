package kr.madang.planning.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import kr.madang.domain.office.DepartmentKind;
import org.jspecify.annotations.Nullable;

/** A department to be set up, as typed. */
record FoundingForm(
        @NotBlank @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{0,19}") @Nullable
        String code,

        @NotBlank @Size(max = 100) @Nullable String name,

        @NotNull @Nullable DepartmentKind kind,

        @Nullable Long parent,

        @NotNull @PositiveOrZero @Nullable Integer position,

        @Size(max = 1000) @Nullable String mission,

        @NotNull @Nullable LocalDate from) {

    static FoundingForm blank(LocalDate from) {
        return new FoundingForm(null, null, DepartmentKind.DIVISION, null, null, null, from);
    }

    Reorganisation.Plan plan() {
        return new Reorganisation.Plan(
                Objects.requireNonNull(code),
                Objects.requireNonNull(name).strip(),
                Objects.requireNonNull(kind),
                parent,
                Objects.requireNonNull(position),
                mission == null ? null : mission.strip(),
                Objects.requireNonNull(from));
    }
}
