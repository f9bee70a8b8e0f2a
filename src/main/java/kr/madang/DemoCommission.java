package kr.madang;

import java.time.LocalDate;
import kr.madang.commission.meeting.MeetingPlanning;
import kr.madang.commission.member.CommissionReferenceData;
import kr.madang.commission.pay.PayReferenceData;
import kr.madang.commission.recruitment.RecruitmentReferenceData;
import kr.madang.domain.body.Bodies;
import kr.madang.domain.body.meeting.MeetingForm;
import kr.madang.domain.body.meeting.MeetingKind;
import kr.madang.domain.body.meeting.MeetingTime;
import kr.madang.domain.office.Role;
import kr.madang.platform.security.DemoPeople;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The commission of the reference case: its rules and vacant seats, the public call, and the first meeting as planned for
 * October 2019. Beside it stands a body to practise on, of which the demo's commissioner is a member.
 */
@Component
@Profile("demo")
class DemoCommission {

    private static final LocalDate FIRST_MEETING = LocalDate.of(2019, 10, 1);

    private final Rules rules;
    private final RecruitmentReferenceData calls;
    private final Meetings meetings;
    private final DemoBoard board;
    private final DemoPeople people;

    DemoCommission(Rules rules, RecruitmentReferenceData calls, Meetings meetings, DemoBoard board, DemoPeople people) {
        this.rules = rules;
        this.calls = calls;
        this.meetings = meetings;
        this.board = board;
        this.people = people;
    }

    /** The commission itself, and what its members are paid for attending. */
    @Component
    @Profile("demo")
    record Rules(CommissionReferenceData commission, PayReferenceData pay) {}

    /** Plans meetings. */
    @Component
    @Profile("demo")
    record Meetings(MeetingPlanning planning, Bodies bodies, JdbcClient jdbc) {

        void planFirst() {
            long body = bodies.findByCode("COMMISSION").orElseThrow().id();
            boolean planned = jdbc.sql("select exists (select 1 from meeting where body_id = ?)")
                    .param(body)
                    .query(Boolean.class)
                    .single();
            if (!planned) {
                planning.plan(
                        body, MeetingKind.REGULAR, MeetingForm.SITTING, MeetingTime.sometimeIn(FIRST_MEETING), null);
            }
        }
    }

    void load() {
        rules.commission().load();
        people.as(Role.SECRETARIAT, rules.pay()::load);
        calls.load(step -> people.as(Role.SECRETARIAT, step));
        people.as(Role.SECRETARIAT, meetings::planFirst);
        people.as(Role.SECRETARIAT, board::load);
    }
}
