package kr.madang.domain.commission.recruitment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the applicants of a stage in order and says who passes, by rules laid down beforehand. */
public final class Ranking {

    private Ranking() {}

    /**
     * An applicant with what was given.
     *
     * @param number of the application; the earlier has the smaller
     * @param tieAverage the average in the criterion of the most points
     */
    public record Candidate(long applicationId, int number, TrimmedMean mean, BigDecimal tieAverage) {}

    /**
     * An applicant in order.
     *
     * @param place from 1; no two have the same
     * @param reserveNo from 1, of those in reserve alone
     */
    public record Placed(
            Candidate candidate,
            int place,
            Outcome outcome,
            @Nullable Integer reserveNo) {}

    /** What became of an applicant. */
    public enum Outcome {
        PASSED,
        RESERVE,
        NOT_PASSED
    }

    /** All candidates in order of their printed averages, equal ones by the rule for ties. */
    public static List<Placed> of(List<Candidate> candidates, CallTerms terms, Stage stage) {
        List<Candidate> ordered =
                candidates.stream().sorted(order(terms.tieRule())).toList();
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            placed.add(place(ordered.get(i), i + 1, terms, stage));
        }
        return placed;
    }

    private static Placed place(Candidate candidate, int place, CallTerms terms, Stage stage) {
        int places = terms.places(stage);
        boolean enough = candidate.mean().average().compareTo(BigDecimal.valueOf(terms.passMark())) >= 0;
        if (!enough || place > places + terms.reserves(stage)) {
            return new Placed(candidate, place, Outcome.NOT_PASSED, null);
        }
        return place <= places
                ? new Placed(candidate, place, Outcome.PASSED, null)
                : new Placed(candidate, place, Outcome.RESERVE, place - places);
    }

    private static Comparator<Candidate> order(TieRule rule) {
        Comparator<Candidate> byAverage =
                Comparator.comparing(candidate -> candidate.mean().average(), Comparator.reverseOrder());
        Comparator<Candidate> byRule = rule == TieRule.HEAVIEST_CRITERION
                ? byAverage.thenComparing(Candidate::tieAverage, Comparator.reverseOrder())
                : byAverage;
        return byRule.thenComparingInt(Candidate::number);
    }
}
