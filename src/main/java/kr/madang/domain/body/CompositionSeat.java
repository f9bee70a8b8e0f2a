package kr.madang.domain.body;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many seats a category has and for how long they are held.
 *
 * @param termMonths the term; none for as long as the post is held
 * @param renewals how often a member may be renewed (연임)
 */
@Embeddable
public record CompositionSeat(
        @ManyToOne(fetch = FetchType.EAGER) @JoinColumn(name = "category_id")
        SeatCategory category,

        int seats,
        @Nullable Integer termMonths,
        int renewals,
        @Enumerated(EnumType.STRING) Vacancy vacancy) {

    /** The last day of a whole term that starts on the day. */
    @Nullable
    LocalDate lastDayOfTermFrom(LocalDate start) {
        return termMonths == null ? null : start.plusMonths(termMonths).minusDays(1);
    }
}
