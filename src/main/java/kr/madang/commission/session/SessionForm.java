package kr.madang.commission.session;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What goes with opening, closing and attendance, as typed.
 *
 * @param members the appointments meant
 * @param at when they came or went, e.g. 14:05
 */
record SessionForm(
        @NotNull @Nullable Integer version,
        @Nullable Long presider,
        @Nullable List<Long> members,

        @Pattern(regexp = "([01]?[0-9]|2[0-3]):[0-5][0-9]") @Nullable
        String at) {

    int seenVersion() {
        return Objects.requireNonNullElse(version, -1);
    }

    List<Long> chosen() {
        return members == null
                ? List.of()
                : members.stream().filter(Objects::nonNull).toList();
    }

    @Nullable
    LocalTime time() {
        return at == null ? null : LocalTime.parse(at.length() == 4 ? "0" + at : at);
    }
}
