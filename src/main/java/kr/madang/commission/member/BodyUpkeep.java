package kr.madang.commission.member;

import java.util.List;
import kr.madang.domain.body.Bodies;
import kr.madang.domain.body.Body;
import kr.madang.domain.body.QualificationRule;
import kr.madang.domain.body.QualificationRules;
import kr.madang.domain.body.SeatCategories;
import kr.madang.domain.body.SeatCategory;
import kr.madang.domain.body.SittingRule;
import kr.madang.domain.body.SittingRules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Establishes bodies with their rules. */
@Service
@Transactional
public class BodyUpkeep {

    private final Bodies bodies;
    private final SittingRules sittingRules;
    private final SeatCategories categories;
    private final QualificationRules qualificationRules;

    BodyUpkeep(
            Bodies bodies,
            SittingRules sittingRules,
            SeatCategories categories,
            QualificationRules qualificationRules) {
        this.bodies = bodies;
        this.sittingRules = sittingRules;
        this.categories = categories;
        this.qualificationRules = qualificationRules;
    }

    public Body establish(Body body) {
        return bodies.saveAndFlush(body);
    }

    /** Lets the body sit by the rule. */
    public void rule(SittingRule rule) {
        sittingRules.saveAndFlush(rule);
    }

    /** Gives a body its categories of seats; a composition says how many seats each has. */
    public void categorise(List<SeatCategory> of) {
        categories.saveAllAndFlush(of);
    }

    /** Asks members of the body for qualifications. */
    public void ask(List<QualificationRule> rules) {
        qualificationRules.saveAllAndFlush(rules);
    }
}
