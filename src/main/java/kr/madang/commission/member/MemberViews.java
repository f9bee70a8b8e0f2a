package kr.madang.commission.member;

import kr.madang.commission.CommissionAccess;
import kr.madang.commission.member.MemberQuery.Person;
import kr.madang.platform.time.BusinessClock;
import kr.madang.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** Shows members: contact data whole to those who keep them, each such view on record, and masked to all others. */
@Component
class MemberViews {

    private final MemberQuery query;
    private final CommissionAccess access;
    private final Recorder recorder;
    private final BusinessClock clock;

    MemberViews(MemberQuery query, CommissionAccess access, Recorder recorder, BusinessClock clock) {
        this.query = query;
        this.access = access;
        this.recorder = recorder;
        this.clock = clock;
    }

    MemberView view(long id) {
        return new MemberView(person(id), query.termsOf(id), query.qualificationsOf(id), clock.today());
    }

    Person person(long id) {
        Person person = query.person(id).orElseThrow(NotFound::new);
        if (!access.keeps()) {
            return person.masked();
        }
        recorder.record("MEMBER_VIEWED", id, null);
        return person;
    }
}
