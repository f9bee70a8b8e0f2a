package kr.madang.domain.body;

import java.util.List;
import kr.madang.domain.shared.DomainRuleViolation;

/** Whether somebody is fit for a seat (위원 자격). */
final class Qualifying {

    private Qualifying() {}

    /** Refuses who does not meet any of the rules of the first day; only non-standing seats ask for it. */
    static void check(Nomination wanted, List<QualificationRule> all) {
        List<QualificationRule> rules =
                all.stream().filter(rule -> rule.holdsOn(wanted.firstDay())).toList();
        if (wanted.seat().category().seatClass() != SeatClass.NON_STANDING || rules.isEmpty()) {
            return;
        }
        if (wanted.qualifications().stream().anyMatch(held -> rules.stream().anyMatch(rule -> rule.isMetBy(held)))) {
            return;
        }
        for (Qualification held : wanted.qualifications()) {
            for (QualificationRule rule : rules) {
                if (rule.speaksOf(held)) {
                    throw new DomainRuleViolation("appointment.qualificationBelow", held.years(), rule.leastYears());
                }
            }
        }
        throw new DomainRuleViolation("appointment.qualificationMissing");
    }
}
