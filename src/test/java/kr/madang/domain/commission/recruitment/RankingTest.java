package kr.madang.domain.commission.recruitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kr.madang.domain.commission.recruitment.Ranking.Candidate;
import kr.madang.domain.commission.recruitment.Ranking.Placed;
import org.junit.jupiter.api.Test;

/** Who passes, who is kept in reserve, and who comes first among equals. */
class RankingTest {

    private static CallTerms terms(TieRule rule) {
        return new CallTerms("공모", 2, 3, 1, 60, rule, LocalDate.of(2020, 12, 31));
    }

    private static Candidate candidate(int number, int total, String tie) {
        return new Candidate(number * 10L, number, TrimmedMean.of(List.of(total)), new BigDecimal(tie));
    }

    private static List<String> order(List<Placed> placed) {
        return placed.stream()
                .map(one -> one.candidate().number() + " " + one.outcome()
                        + (one.reserveNo() == null ? "" : " " + one.reserveNo()))
                .toList();
    }

    @Test
    void givesTheHeaviestCriterionThePrecedenceAmongEquals() {
        List<Placed> placed = Ranking.of(
                List.of(candidate(1, 80, "30.00"), candidate(2, 80, "31.00"), candidate(3, 80, "31.00")),
                terms(TieRule.HEAVIEST_CRITERION),
                Stage.INTERVIEW);

        assertThat(order(placed)).containsExactly("2 PASSED", "3 PASSED", "1 RESERVE 1");
    }

    @Test
    void givesTheEarlierApplicationThePrecedenceWhereTheCallSaysSo() {
        List<Placed> placed = Ranking.of(
                List.of(candidate(3, 80, "40.00"), candidate(2, 80, "31.00"), candidate(1, 80, "30.00")),
                terms(TieRule.EARLIER),
                Stage.INTERVIEW);

        assertThat(order(placed)).containsExactly("1 PASSED", "2 PASSED", "3 RESERVE 1");
    }

    @Test
    void letsNobodyPassBelowTheMarkThoughPlacesAreFree() {
        List<Placed> placed = Ranking.of(
                List.of(candidate(1, 60, "30.00"), candidate(2, 59, "40.00")), terms(TieRule.EARLIER), Stage.INTERVIEW);

        assertThat(order(placed)).containsExactly("1 PASSED", "2 NOT_PASSED");
    }

    @Test
    void keepsNobodyInReserveAfterTheDocuments() {
        List<Placed> placed = Ranking.of(
                List.of(
                        candidate(1, 90, "1.00"),
                        candidate(2, 89, "1.00"),
                        candidate(3, 88, "1.00"),
                        candidate(4, 87, "1.00")),
                terms(TieRule.EARLIER),
                Stage.DOCUMENTS);

        assertThat(order(placed)).containsExactly("1 PASSED", "2 PASSED", "3 PASSED", "4 NOT_PASSED");
    }

    @Test
    void ranksByThePrintedAverage() {
        Candidate third = new Candidate(1, 2, new TrimmedMean(3, 3, 200), new BigDecimal("10.00"));
        Candidate rounded = new Candidate(2, 1, new TrimmedMean(300, 300, 20_001), new BigDecimal("10.00"));

        assertThat(third.mean().average()).isEqualTo(rounded.mean().average());
        assertThat(order(Ranking.of(List.of(third, rounded), terms(TieRule.EARLIER), Stage.INTERVIEW)))
                .containsExactly("1 PASSED", "2 PASSED");
    }
}
