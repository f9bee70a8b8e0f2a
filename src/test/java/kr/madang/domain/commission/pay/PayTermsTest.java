package kr.madang.domain.commission.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kr.madang.domain.body.PayClass;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Won;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What attending is worth. */
class PayTermsTest {

    private static final long WHOLE_DAY = 8 * 3600L;

    private static PayTerms terms(MeasuredBy measuredBy) {
        return new PayTerms(Won.of(150_000), Won.of(50_000), 120, measuredBy, false, false, "시험 규칙");
    }

    private static Attendee attendee(PayClass payClass, long seconds) {
        return new Attendee(1, 2, "김위원", null, payClass, seconds, false);
    }

    private static PayLine own(PayClass payClass, long seconds) {
        return terms(MeasuredBy.ATTENDANCE).lineOf(attendee(payClass, seconds), WHOLE_DAY);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, 150000",
        "3600, 60, 150000",
        "7199, 119, 150000",
        "7200, 120, 150000",
        "7259, 120, 150000",
        "7260, 121, 200000",
        "14400, 240, 200000"
    })
    void paysMoreOverTwoHoursAndNotAtTwoHours(long seconds, int minutes, long amount) {
        PayLine line = own(PayClass.PAID, seconds);

        assertThat(line.minutes()).isEqualTo(minutes);
        assertThat(line.amount()).isEqualTo(Won.of(amount));
        assertThat(line.noPay()).isNull();
    }

    @Test
    void paysNeitherCityOfficialsNorCouncilMembersAndSaysWhy() {
        assertThat(own(PayClass.CITY_OFFICIAL, WHOLE_DAY).noPay()).isEqualTo(NoPay.CITY_OFFICIAL);
        assertThat(own(PayClass.CITY_OFFICIAL, WHOLE_DAY).amount()).isEqualTo(Won.ZERO);
        assertThat(own(PayClass.COUNCIL_MEMBER, WHOLE_DAY).noPay()).isEqualTo(NoPay.COUNCIL_MEMBER);
        assertThat(own(PayClass.COUNCIL_MEMBER, WHOLE_DAY).amount()).isEqualTo(Won.ZERO);
    }

    @Test
    void paysCouncilMembersWhereTheRuleSaysSo() {
        PayTerms terms = new PayTerms(Won.of(1), Won.ZERO, 120, MeasuredBy.ATTENDANCE, false, true, "시험 규칙");

        assertThat(terms.lineOf(attendee(PayClass.COUNCIL_MEMBER, 60), 60).amount())
                .isEqualTo(Won.of(1));
    }

    @Test
    void paysNobodyWhoStayedAwayWhateverTheyAre() {
        for (PayClass payClass : PayClass.values()) {
            PayLine line = terms(MeasuredBy.MEETING).lineOf(attendee(payClass, 0), WHOLE_DAY);
            assertThat(line.noPay()).isEqualTo(NoPay.ABSENT);
            assertThat(line.minutes()).isZero();
            assertThat(line.amount()).isEqualTo(Won.ZERO);
        }
    }

    @Test
    void measuresTheMeetingWhereTheRuleSaysSo() {
        PayLine line = terms(MeasuredBy.MEETING).lineOf(attendee(PayClass.PAID, 600), 7_260);

        assertThat(line.minutes()).isEqualTo(121);
        assertThat(line.amount()).isEqualTo(Won.of(200_000));
    }

    @Test
    void paysTheExtraAmountOnceADay() {
        Attendee elsewhere = new Attendee(1, 2, "김위원", null, PayClass.PAID, WHOLE_DAY, true);
        PayLine line = terms(MeasuredBy.ATTENDANCE).lineOf(elsewhere, WHOLE_DAY);

        assertThat(line.amount()).isEqualTo(Won.of(150_000));
        assertThat(line.extraElsewhere()).isTrue();
    }

    @Test
    void refusesAmountsBelowZero() {
        assertThatThrownBy(() -> new PayTerms(Won.of(-1), Won.ZERO, 120, MeasuredBy.MEETING, false, false, "규칙"))
                .isInstanceOf(DomainRuleViolation.class)
                .hasMessage("pay.baseNegative");
        assertThatThrownBy(() -> new PayTerms(Won.ZERO, Won.of(-1), 120, MeasuredBy.MEETING, false, false, "규칙"))
                .hasMessage("pay.extraNegative");
    }

    @Property
    void paysNothingLessOrMoreThanTheTwoAmounts(
            @ForAll PayClass payClass,
            @ForAll MeasuredBy measuredBy,
            @ForAll @LongRange(max = 100_000) long seconds,
            @ForAll @LongRange(max = 100_000) long meeting,
            @ForAll @IntRange(max = 10_000_000) int base,
            @ForAll @IntRange(max = 10_000_000) int extra) {
        PayTerms terms = new PayTerms(Won.of(base), Won.of(extra), 120, measuredBy, false, false, "시험 규칙");
        PayLine line = terms.lineOf(attendee(payClass, seconds), meeting);

        boolean isPaid = payClass == PayClass.PAID && seconds > 0;
        long measured = measuredBy == MeasuredBy.MEETING ? meeting : seconds;
        long expected = isPaid ? base + (measured / 60 > 120 ? extra : 0L) : 0L;
        assertThat(line.amount()).isEqualTo(Won.of(expected));
        assertThat(line.noPay() == null).isEqualTo(isPaid);
    }
}
