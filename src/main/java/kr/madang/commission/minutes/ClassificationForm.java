package kr.madang.commission.minutes;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import kr.madang.commission.minutes.MinutesQuery.Detail;
import kr.madang.domain.body.minutes.Disclosure;
import kr.madang.domain.body.minutes.Retention;
import org.jspecify.annotations.Nullable;

/** How open minutes are, how long they are kept and under which number, as typed. */
record ClassificationForm(
        @NotNull @Nullable Integer version,
        @NotNull @Nullable Disclosure disclosure,
        @Size(max = 300) @Nullable String ground,
        @Size(max = 60) @Nullable String recordNumber,
        @NotNull @Nullable Retention retention) {

    static ClassificationForm of(Detail detail) {
        return new ClassificationForm(
                detail.version(),
                detail.disclosure(),
                detail.disclosureGround(),
                detail.recordNumber(),
                detail.retention());
    }

    int seenVersion() {
        return Objects.requireNonNull(version);
    }

    Disclosure wantedDisclosure() {
        return Objects.requireNonNull(disclosure);
    }

    Retention wantedRetention() {
        return Objects.requireNonNull(retention);
    }
}
