package kr.madang.domain.commission.recruitment;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import kr.madang.domain.shared.DomainRuleViolation;

/**
 * What a call says besides its days and its rubric.
 *
 * @param seats how many it is for
 * @param shortlist how many pass the documents
 * @param reserves how many are kept in reserve, numbered
 * @param passMark the least average that passes a stage
 * @param eraseOn the day on which the data of applicants is erased
 */
@Embeddable
public record CallTerms(
        String title,
        int seats,
        int shortlist,
        int reserves,
        int passMark,
        @Enumerated(EnumType.STRING) TieRule tieRule,
        LocalDate eraseOn) {

    private static final int MOST = 1_000;
    private static final int MOST_RESERVES = 100;

    public CallTerms {
        if (seats < 1 || seats > MOST || reserves < 0 || reserves > MOST_RESERVES) {
            throw new DomainRuleViolation("publicCall.numbersOutOfRange", MOST, MOST_RESERVES);
        }
        if (shortlist < seats || shortlist > MOST) {
            throw new DomainRuleViolation("publicCall.shortlistBelowSeats", seats);
        }
        if (passMark < 0 || passMark > Criterion.WHOLE) {
            throw new DomainRuleViolation("publicCall.passMarkOutOfRange", Criterion.WHOLE);
        }
    }

    /** How many pass the stage. */
    public int places(Stage stage) {
        return stage == Stage.DOCUMENTS ? shortlist : seats;
    }

    /** How many the stage keeps in reserve: none but at the end. */
    public int reserves(Stage stage) {
        return stage == Stage.DOCUMENTS ? 0 : reserves;
    }
}
