package kr.madang.commission.recruitment.applicant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import kr.madang.platform.export.DocumentFormat;
import org.jspecify.annotations.Nullable;

/**
 * What has to be said before applicants leave as a file.
 *
 * @param reason why they have to; it is written down
 */
public record ExportForm(
        @NotBlank @Size(max = 200) @Nullable String reason,
        @NotNull @Nullable DocumentFormat format) {

    static final ExportForm BLANK = new ExportForm(null, DocumentFormat.XLSX);

    String why() {
        return Objects.requireNonNull(reason);
    }

    DocumentFormat wanted() {
        return Objects.requireNonNull(format);
    }
}
