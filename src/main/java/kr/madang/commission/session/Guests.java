package kr.madang.commission.session;

import kr.madang.commission.meeting.MeetingDesk;
import kr.madang.domain.body.meeting.MeetingState;
import kr.madang.domain.shared.DomainRuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Those who attend without being members (배석자). */
@Service
@Transactional
class Guests {

    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_POST = 100;

    private final MeetingDesk desk;
    private final JdbcClient jdbc;

    Guests(MeetingDesk desk, JdbcClient jdbc) {
        this.desk = desk;
        this.jdbc = jdbc;
    }

    public void add(long meetingId, @Nullable String name, @Nullable String post) {
        mustBeOpen(meetingId);
        if (name == null || post == null || name.length() > LONGEST_NAME || post.length() > LONGEST_POST) {
            throw new DomainRuleViolation("guest.nameAndPost");
        }
        jdbc.sql("insert into meeting_guest (meeting_id, name, post) values (?, ?, ?)")
                .params(meetingId, name, post)
                .update();
    }

    public void remove(long meetingId, long guestId) {
        mustBeOpen(meetingId);
        jdbc.sql("delete from meeting_guest where meeting_id = ? and id = ?")
                .params(meetingId, guestId)
                .update();
    }

    private void mustBeOpen(long meetingId) {
        MeetingState state = desk.hold(meetingId).facts().state();
        if (state != MeetingState.NOTIFIED && state != MeetingState.IN_SESSION) {
            throw new DomainRuleViolation("meeting.notInThisState");
        }
    }
}
