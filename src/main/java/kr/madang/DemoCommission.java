package kr.madang;

import java.time.LocalDate;
import kr.madang.commission.meeting.MeetingPlanning;
import kr.madang.commission.member.CommissionReferenceData;
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

    private final CommissionReferenceData commission;
    private final RecruitmentReferenceData calls;
    private final Meetings meetings;
    private final DemoBoard board;
    private final DemoPeople people;

    DemoCommission(
            CommissionReferenceData commission,
            RecruitmentReferenceData calls,
            Meetings meetings,
            DemoBoard board,
            DemoPeople people) {
        this.commission = commission;
        this.calls = calls;
        this.meetings = meetings;
        this.board = board;
        this.people = people;
    }

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
        commission.load();
        calls.load(step -> people.as(Role.SECRETARIAT, step));
        people.as(Role.SECRETARIAT, meetings::planFirst);
        people.as(Role.SECRETARIAT, board::load);
    }
}
