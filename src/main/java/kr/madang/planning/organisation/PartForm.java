package kr.madang.planning.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import kr.madang.domain.shared.Period;
import kr.madang.planning.organisation.DepartmentQuery.Part;
import org.jspecify.annotations.Nullable;

/** A team or a duty as typed: its words, place and days. */
record PartForm(
        @NotBlank(message = "{organisation.text.missing}")
        @Size(max = 100, message = "{organisation.text.tooLong}")
        @Nullable
        String text,

        @NotNull(message = "{organisation.position.missing}")
        @Positive(message = "{organisation.position.belowOne}")
        @Nullable
        Integer position,

        @NotNull(message = "{organisation.from.missing}") @Nullable
        LocalDate from,

        @Nullable LocalDate until,

        @Nullable Integer version) {

    static PartForm blank(int position, LocalDate from) {
        return new PartForm("", position, from, null, 0);
    }

    static PartForm of(Part part) {
        return new PartForm(part.text(), part.position(), part.from(), part.until(), part.version());
    }

    String textTyped() {
        return text == null ? "" : text;
    }

    /** A form without a version was not shown by us and meets no record. */
    int versionTyped() {
        return version == null ? -1 : version;
    }

    int placeTyped() {
        return position == null ? 0 : position;
    }

    Period days() {
        return new Period(Objects.requireNonNull(from), until);
    }
}
