package kr.madang.domain.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Period;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quorum and majority in whole numbers. */
class SittingRuleTest {

    private static SittingRule rule(Share quorum, Share majority, RecusalRule... recusals) {
        return new SittingRule(
                1,
                Period.since(LocalDate.of(2019, 7, 25)),
                quorum,
                majority,
                new SittingTerms(true, 7, 7, "조례"),
                List.of(recusals));
    }

    @ParameterizedTest
    @CsvSource({"15, 8", "14, 8", "13, 7", "12, 7", "2, 2", "1, 1", "0, 1"})
    void opensWithMoreThanHalfOfThoseInOffice(int inOffice, int least) {
        assertThat(rule(Share.moreThan(1, 2), Share.moreThan(1, 2)).quorumOf(inOffice))
                .isEqualTo(least);
    }

    @ParameterizedTest
    @CsvSource({"15, 10", "14, 10", "12, 8", "1, 1", "0, 1"})
    void opensWithAtLeastTwoThirds(int inOffice, int least) {
        assertThat(rule(Share.atLeast(2, 3), Share.moreThan(1, 2)).quorumOf(inOffice))
                .isEqualTo(least);
    }

    @ParameterizedTest
    @CsvSource({"8, 15, true", "7, 14, false", "8, 14, true", "7, 15, false", "1, 1, true", "0, 1, false", "0, 0, false"
    })
    void decidesWithMoreThanHalfOfThosePresent(int yes, int present, boolean carries) {
        assertThat(rule(Share.moreThan(1, 2), Share.moreThan(1, 2)).isMajority(yes, present))
                .isEqualTo(carries);
    }

    @Test
    void neverCarriesATieEvenWhereHalfWouldDo() {
        assertThat(rule(Share.moreThan(1, 2), Share.atLeast(1, 2)).isMajority(5, 10))
                .isFalse();
    }

    @Property
    void countsAsIfFractionsWereExact(
            @ForAll @IntRange(max = 400) int whole,
            @ForAll @IntRange(min = 1, max = 20) int numerator,
            @ForAll @IntRange(max = 20) int more) {
        int denominator = numerator + more;
        int exceeding = Share.moreThan(numerator, denominator).leastOf(whole);
        int reaching = Share.atLeast(numerator, denominator).leastOf(whole);

        assertThat(exceeding * denominator).isGreaterThan(numerator * whole);
        assertThat((exceeding - 1) * denominator).isLessThanOrEqualTo(numerator * whole);
        assertThat(reaching * denominator).isGreaterThanOrEqualTo(numerator * whole);
        assertThat(reaching == 1 || (reaching - 1) * denominator < numerator * whole)
                .isTrue();
    }

    @Test
    void saysWhatEachRecusalDoes() {
        SittingRule rule = rule(
                Share.moreThan(1, 2),
                Share.moreThan(1, 2),
                new RecusalRule(RecusalKind.DISQUALIFIED, true, true),
                new RecusalRule(RecusalKind.CHALLENGED, false, true));

        assertThat(rule.leavesCount(RecusalKind.DISQUALIFIED)).isTrue();
        assertThat(rule.leavesCount(RecusalKind.CHALLENGED)).isFalse();
        assertThat(rule.hidesPapers(RecusalKind.CHALLENGED)).isTrue();
        assertThat(rule.hidesPapers(RecusalKind.SELF_RECUSED)).isFalse();
    }

    @Test
    void refusesSharesThatAreNone() {
        assertThatThrownBy(() -> Share.moreThan(0, 2)).isInstanceOf(DomainRuleViolation.class);
        assertThatThrownBy(() -> Share.moreThan(3, 2)).isInstanceOf(DomainRuleViolation.class);
        assertThatThrownBy(() -> Share.atLeast(1, 101)).isInstanceOf(DomainRuleViolation.class);
    }
}
