package kr.madang.commission.recruitment.applicant;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import kr.madang.domain.commission.recruitment.Applicant;
import kr.madang.domain.commission.recruitment.Applicant.Qualification;
import org.jspecify.annotations.Nullable;

/** An application as typed, or as read from a file. */
public record ApplicationForm(
        @NotNull @Nullable LocalDate receivedOn,
        @NotBlank @Size(max = 50) @Nullable String name,
        @NotBlank @Size(max = 40) @Nullable String phone,
        @Size(max = 200) @Email @Nullable String email,
        @NotNull @Nullable Qualification qualification,
        @NotNull @Min(0) @Max(80) @Nullable Integer years,
        @Size(max = 2000) @Nullable String career,
        @Size(max = 4000) @Nullable String statement,
        @Nullable Integer version) {

    static ApplicationForm blank(LocalDate receivedOn) {
        return new ApplicationForm(receivedOn, null, null, null, null, null, null, null, null);
    }

    static ApplicationForm of(ApplicantQuery.Row row) {
        Applicant applicant = Objects.requireNonNull(row.applicant());
        return new ApplicationForm(
                row.receivedOn(),
                applicant.name(),
                applicant.phone(),
                applicant.email(),
                applicant.qualification(),
                applicant.years(),
                applicant.career(),
                applicant.statement(),
                row.version());
    }

    LocalDate day() {
        return Objects.requireNonNull(receivedOn);
    }

    Applicant applicant() {
        return new Applicant(
                Objects.requireNonNull(name),
                Objects.requireNonNull(phone),
                email,
                Objects.requireNonNull(qualification),
                Objects.requireNonNull(years),
                career,
                statement);
    }

    int seenVersion() {
        return Objects.requireNonNullElse(version, -1);
    }

    /** Name and telephone, by which one person is known who applies twice. */
    String person() {
        return (name + "/" + phone).replaceAll("[\\s\\-.]", "");
    }
}
