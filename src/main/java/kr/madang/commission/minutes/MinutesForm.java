package kr.madang.commission.minutes;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.stream.Stream;
import kr.madang.commission.minutes.MinutesQuery.Version;
import kr.madang.domain.body.minutes.MinutesTexts;
import org.jspecify.annotations.Nullable;

/**
 * The nine contents as typed.
 *
 * @param versionId the version that was opened
 * @param version its state when it was opened
 */
record MinutesForm(
        @NotNull @Nullable Long versionId,
        @NotNull @Nullable Integer version,
        @NotBlank @Size(max = 300) @Nullable String name,
        @NotBlank @Size(max = 200) @Nullable String convener,
        @NotBlank @Size(max = 1000) @Nullable String held,
        @NotBlank @Size(max = 20000) @Nullable String attendance,
        @NotBlank @Size(max = 20000) @Nullable String proceedings,
        @NotBlank @Size(max = 20000) @Nullable String agenda,
        @NotBlank @Size(max = 100000) @Nullable String remarks,
        @NotBlank @Size(max = 50000) @Nullable String decisions,
        @NotBlank @Size(max = 50000) @Nullable String votes) {

    static MinutesForm of(Version version) {
        MinutesTexts texts = version.texts();
        return new MinutesForm(
                version.id(),
                version.version(),
                texts.name(),
                texts.convener(),
                texts.held(),
                texts.attendance(),
                texts.proceedings(),
                texts.agenda(),
                texts.remarks(),
                texts.decisions(),
                texts.votes());
    }

    /** The same words, as if the version had been opened just now. */
    MinutesForm over(Version current) {
        return new MinutesForm(
                current.id(),
                current.version(),
                name,
                convener,
                held,
                attendance,
                proceedings,
                agenda,
                remarks,
                decisions,
                votes);
    }

    MinutesTexts texts() {
        return MinutesTexts.of(
                Stream.of(name, convener, held, attendance, proceedings, agenda, remarks, decisions, votes)
                        .map(text -> Objects.requireNonNullElse(text, ""))
                        .toList());
    }

    boolean hasSeen(long id, int state) {
        return Objects.equals(versionId, id) && Objects.equals(version, state);
    }
}
