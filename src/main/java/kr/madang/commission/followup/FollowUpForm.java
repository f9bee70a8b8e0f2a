package kr.madang.commission.followup;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import kr.madang.platform.web.ConditionText;
import org.jspecify.annotations.Nullable;

/** A follow-up, as typed. */
public record FollowUpForm(
        @NotNull @Nullable String department,
        @NotBlank @Size(max = 500) @Nullable String task,
        @NotNull @Nullable LocalDate dueOn) {

    long departmentId() {
        return Objects.requireNonNull(ConditionText.id(department));
    }

    String words() {
        return Objects.requireNonNull(task).strip();
    }

    LocalDate due() {
        return Objects.requireNonNull(dueOn);
    }
}
