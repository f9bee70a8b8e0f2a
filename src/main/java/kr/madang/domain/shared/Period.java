package kr.madang.domain.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days from a first to a last one, both included (기간); open at the end while no last day is known. */
@Embeddable
public record Period(
        @Column(name = "valid_from") LocalDate from,
        @Column(name = "valid_until") @Nullable LocalDate until) {

    public Period {
        if (until != null && until.isBefore(from)) {
            throw new DomainRuleViolation("period.endsBeforeItStarts", from, until);
        }
    }

    public static Period since(LocalDate from) {
        return new Period(from, null);
    }

    public boolean includes(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** Whether every day of the other period lies in this one. */
    public boolean covers(Period other) {
        return !other.from.isBefore(from) && (until == null || (other.until != null && !other.until.isAfter(until)));
    }

    public Period endingOn(LocalDate last) {
        return new Period(from, last);
    }
}
