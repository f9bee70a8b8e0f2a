package kr.madang;

import kr.madang.commission.recruitment.RecruitmentReferenceData;
import kr.madang.domain.office.Role;
import kr.madang.platform.security.DemoPeople;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The public call of the reference case, drafted and announced by the secretariat. */
@Component
@Profile("demo")
class DemoCalls {

    private final RecruitmentReferenceData calls;
    private final DemoPeople people;

    DemoCalls(RecruitmentReferenceData calls, DemoPeople people) {
        this.calls = calls;
        this.people = people;
    }

    void load() {
        calls.load(step -> people.as(Role.SECRETARIAT, step));
    }
}
