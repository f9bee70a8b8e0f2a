package kr.madang.domain.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import kr.madang.domain.shared.DomainRuleViolation;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A composition whose seats do not fit its numbers cannot be made. */
class CompositionTest {

    private static final LocalDate FROM = LocalDate.of(2019, 7, 25);

    private final SeatCategory chair = new SeatCategory(1, "CHAIR", "위원장", SeatClass.CHAIR, 1);
    private final SeatCategory official = new SeatCategory(1, "OFFICIAL", "당연직", SeatClass.EX_OFFICIO, 2);
    private final SeatCategory call = new SeatCategory(1, "CALL", "시민 공모", SeatClass.NON_STANDING, 3);

    private static Composition of(int members, int nonStanding, CompositionSeat... seats) {
        return new Composition(1, FROM, new CompositionLimits(members, nonStanding, 2), "조례", List.of(seats));
    }

    private static CompositionSeat seats(SeatCategory category, int number) {
        Integer term = category.seatClass() == SeatClass.EX_OFFICIO ? null : 24;
        return new CompositionSeat(category, number, term, 1, Vacancy.SERVES_REST);
    }

    private static void refuses(String rule, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        DomainRuleViolation.class,
                        refused -> assertThat(refused.key()).isEqualTo("composition." + rule));
    }

    @Test
    void fitsItsSeatsIntoItsNumbers() {
        assertThat(of(15, 11, seats(chair, 1), seats(official, 3), seats(call, 11))
                        .seats())
                .hasSize(3);
        refuses("moreSeatsThanMembers", () -> of(14, 11, seats(chair, 1), seats(official, 3), seats(call, 11)));
        refuses("moreNonStanding", () -> of(16, 11, seats(chair, 1), seats(official, 3), seats(call, 12)));
        refuses("oneChair", () -> of(15, 11, seats(chair, 2)));
        refuses("withoutSeats", () -> of(15, 11));
    }

    @Test
    void givesATermToAllButExOfficioSeats() {
        refuses("termOfAllButExOfficio", () -> of(15, 11, new CompositionSeat(call, 1, null, 1, Vacancy.SERVES_REST)));
        refuses(
                "termOfAllButExOfficio",
                () -> of(15, 11, new CompositionSeat(official, 1, 24, 0, Vacancy.SERVES_REST)));
    }

    @Test
    void endsOnTheDayBeforeAnotherBegins() {
        Composition former = of(15, 11, seats(call, 11));

        refuses("followedTooEarly", () -> former.followedFrom(FROM));
        former.followedFrom(FROM.plusDays(1));
        assertThat(former.validity().until()).isEqualTo(FROM);
    }
}
