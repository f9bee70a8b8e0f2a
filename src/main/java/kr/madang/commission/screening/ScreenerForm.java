package kr.madang.commission.screening;

import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import kr.madang.domain.commission.recruitment.Stage;
import org.jspecify.annotations.Nullable;

/** Who shall screen at which stage, as chosen. */
public record ScreenerForm(
        @NotNull @Nullable Stage stage, @NotNull @Nullable Long account) {

    static final ScreenerForm BLANK = new ScreenerForm(null, null);

    Stage wantedStage() {
        return Objects.requireNonNull(stage);
    }

    long wantedAccount() {
        return Objects.requireNonNull(account);
    }
}
