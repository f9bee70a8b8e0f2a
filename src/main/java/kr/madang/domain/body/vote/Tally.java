package kr.madang.domain.body.vote;

import jakarta.persistence.Embeddable;
import java.util.Collection;
import kr.madang.domain.body.SittingRule;
import kr.madang.domain.shared.DomainRuleViolation;

/**
 * A counted vote (표결 결과). Whoever is present and does not vote abstains; more votes in favour than the rule asks of those
 * present carry, and a tie is a rejection (가부동수 부결).
 *
 * @param present members present who may take part in the item (출석위원)
 */
@Embeddable
public record Tally(int present, int yes, int no, int abstained, boolean carried) {

    /** @throws DomainRuleViolation when there are more votes than members present */
    public static Tally count(SittingRule rule, int present, Collection<Choice> choices) {
        int yes = number(Choice.YES, choices);
        int no = number(Choice.NO, choices);
        if (choices.size() > present) {
            throw new DomainRuleViolation("vote.moreVotesThanMembers");
        }
        return new Tally(present, yes, no, present - yes - no, yes > no && rule.isMajority(yes, present));
    }

    /** Nobody objected (이의 없음). */
    public static Tally unanimous(int present) {
        return new Tally(present, present, 0, 0, true);
    }

    private static int number(Choice wanted, Collection<Choice> choices) {
        return (int) choices.stream().filter(choice -> choice == wanted).count();
    }
}
