package kr.madang.commission.pay;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A draft of a payment list, as typed.
 *
 * @param version the draft as it was seen; none where there was none
 * @param program the code of the detail programme
 * @param objectCode the object code
 * @param reason why it takes the place of the issued list, if it does
 */
public record PayForm(
        @Nullable Integer version,
        @NotBlank @Size(max = 20) @Nullable String program,
        @NotBlank @Size(max = 6) @Nullable String objectCode,
        @Size(max = 500) @Nullable String reason) {}
