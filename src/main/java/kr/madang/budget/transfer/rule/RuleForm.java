package kr.madang.budget.transfer.rule;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import kr.madang.domain.budget.transfer.TransferKind;
import kr.madang.domain.budget.transfer.TransferRule;
import kr.madang.domain.budget.transfer.TransferRule.Severity;
import kr.madang.domain.budget.transfer.TransferRule.Type;
import kr.madang.domain.shared.Period;
import org.jspecify.annotations.Nullable;

/** A rule about moves of budget, as typed. */
public record RuleForm(
        @NotNull @Nullable Type type,
        @Nullable TransferKind kind,
        @Pattern(regexp = CODE) @Nullable String objectCode,
        @Pattern(regexp = CODE) @Nullable String exemptCode,
        @NotNull @Nullable Severity severity,
        @NotBlank @Size(max = 200) @Nullable String legalBasis,
        @NotBlank @Size(max = 300) @Nullable String explanation,
        @NotNull @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    private static final String CODE = "[0-9]{3}(-[0-9]{2})?";

    static final RuleForm BLANK = new RuleForm(null, null, null, null, null, null, null, null, null);

    TransferRule rule() {
        return new TransferRule(
                new TransferRule.Scope(Objects.requireNonNull(type), kind, objectCode, exemptCode),
                Objects.requireNonNull(severity),
                new TransferRule.Wording(Objects.requireNonNull(legalBasis), Objects.requireNonNull(explanation)),
                new Period(Objects.requireNonNull(validFrom), validUntil));
    }
}
