package kr.madang.domain.body.meeting;

import jakarta.persistence.Embeddable;
import kr.madang.domain.body.SittingRule;

/**
 * How many must be present and why (의사정족수): worked out from the members in office, not from the seats, and for an item
 * without those who leave its count.
 *
 * @param inOffice members in office on the day (재적위원)
 * @param excluded of them, those who leave the count for the item (제척·기피·회피)
 * @param required the least number present
 */
@Embeddable
public record Quorum(int inOffice, int excluded, int required) {

    public static Quorum of(SittingRule rule, int inOffice, int excluded) {
        return new Quorum(inOffice, excluded, rule.quorumOf(inOffice - excluded));
    }

    /** Members in office that count for the item. */
    public int base() {
        return inOffice - excluded;
    }

    /** Whether so many present are enough; nobody at all never is. */
    public boolean isMetBy(int present) {
        return present > 0 && present >= required;
    }
}
