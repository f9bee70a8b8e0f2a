package kr.madang.planning.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kr.madang.planning.organisation.DepartmentQuery.Detail;
import org.jspecify.annotations.Nullable;

/** A department as typed. */
record DepartmentForm(
        @NotBlank(message = "{organisation.name.missing}")
        @Size(max = 100, message = "{organisation.name.tooLong}")
        @Nullable
        String name,

        @Size(max = 1000, message = "{organisation.mission.tooLong}") @Nullable
        String mission,

        @NotNull(message = "{organisation.position.missing}")
        @PositiveOrZero(message = "{organisation.position.negative}")
        @Nullable
        Integer position,

        @Nullable LocalDate lastDay,

        @Nullable Integer version) {

    static DepartmentForm of(Detail department) {
        return new DepartmentForm(
                department.name(),
                department.mission(),
                department.position(),
                department.until(),
                department.version());
    }

    String nameTyped() {
        return name == null ? "" : name;
    }

    @Nullable
    String missionTyped() {
        return mission == null || mission.isBlank() ? null : mission.strip();
    }

    /** A form without a version was not shown by us and meets no record. */
    int versionTyped() {
        return version == null ? -1 : version;
    }

    int placeTyped() {
        return position == null ? 0 : position;
    }
}
