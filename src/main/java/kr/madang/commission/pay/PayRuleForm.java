package kr.madang.commission.pay;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kr.madang.domain.body.PayClass;
import kr.madang.domain.commission.pay.MeasuredBy;
import kr.madang.domain.commission.pay.PayTerms;
import kr.madang.domain.shared.Won;
import org.jspecify.annotations.Nullable;

/**
 * A rule about pay, as typed.
 *
 * @param scope a kind of body by its name, or a body by its id
 * @param unpaid who gets nothing
 */
public record PayRuleForm(
        @NotBlank @Nullable String scope,
        @NotNull @Nullable LocalDate validFrom,
        @NotNull @Nullable Won base,
        @NotNull @Nullable Won extra,
        @NotNull @Min(1) @Max(1440) @Nullable Integer extraAfterMinutes,
        @NotNull @Nullable MeasuredBy measuredBy,
        @Nullable List<PayClass> unpaid,
        @NotBlank @Size(max = 200) @Nullable String legalBasis) {

    private static final int USUAL_MINUTES = 120;

    static PayRuleForm blank() {
        return new PayRuleForm(
                null,
                null,
                null,
                null,
                USUAL_MINUTES,
                MeasuredBy.ATTENDANCE,
                List.of(PayClass.CITY_OFFICIAL, PayClass.COUNCIL_MEMBER),
                null);
    }

    PayTerms terms() {
        return new PayTerms(
                Objects.requireNonNull(base),
                Objects.requireNonNull(extra),
                Objects.requireNonNull(extraAfterMinutes),
                Objects.requireNonNull(measuredBy),
                pays(PayClass.CITY_OFFICIAL),
                pays(PayClass.COUNCIL_MEMBER),
                Objects.requireNonNull(legalBasis));
    }

    private boolean pays(PayClass payClass) {
        return unpaid == null || !unpaid.contains(payClass);
    }
}
