package kr.madang.commission.member;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import kr.madang.domain.body.Evidence;
import kr.madang.domain.body.Qualification;
import kr.madang.domain.body.QualificationKind;
import kr.madang.domain.shared.Signature;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A qualification, as typed. */
public record QualificationForm(
        @NotNull @Nullable QualificationKind kind,
        @NotNull @Min(0) @Max(80) @Nullable Integer years,
        @NotBlank @Size(max = 300) @Nullable String description,
        @Nullable MultipartFile file) {

    static final QualificationForm BLANK = new QualificationForm(null, null, null, null);

    /** The file, if one was chosen. */
    @Nullable
    MultipartFile chosenFile() {
        return file == null || file.isEmpty() ? null : file;
    }

    Qualification qualification(long memberId, @Nullable Evidence evidence, Signature by) {
        return new Qualification(
                memberId,
                Objects.requireNonNull(kind),
                Objects.requireNonNull(years),
                Objects.requireNonNull(description),
                evidence,
                by);
    }
}
