package kr.madang.domain.commission.recruitment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.YearMonth;
import kr.madang.domain.shared.DomainRuleViolation;

/**
 * A step of a call with the days planned for it (추진일정), both included.
 *
 * @param precision whether the days are meant, or no more than their months
 */
@Embeddable
public record CallStep(
        @Enumerated(EnumType.STRING) Kind kind,
        LocalDate firstDay,
        LocalDate lastDay,

        @Enumerated(EnumType.STRING) @Column(name = "date_precision")
        Precision precision) {

    public CallStep {
        if (lastDay.isBefore(firstDay)) {
            throw new DomainRuleViolation("publicCall.stepEndsBeforeItStarts", firstDay, lastDay);
        }
    }

    /** What is done. */
    public enum Kind {
        INTAKE,
        DOCUMENTS,
        INTERVIEW,
        APPOINTMENT
    }

    /** How exactly it is planned. */
    public enum Precision {
        DAY,
        MONTH
    }

    /** The step as far as the precision goes: of planned months all days are meant. */
    public static CallStep planned(Kind kind, LocalDate first, LocalDate last, Precision precision) {
        return precision == Precision.DAY
                ? new CallStep(kind, first, last, precision)
                : new CallStep(
                        kind, first.withDayOfMonth(1), YearMonth.from(last).atEndOfMonth(), precision);
    }

    public boolean includes(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
