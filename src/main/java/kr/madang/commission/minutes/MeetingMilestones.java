package kr.madang.commission.minutes;

import java.sql.Timestamp;
import kr.madang.domain.shared.Signature;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells a meeting how far its minutes have come; a meeting that stands elsewhere is left as it is. */
@Component
public class MeetingMilestones {

    private final JdbcClient jdbc;

    MeetingMilestones(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void approved(long meetingId, Signature by) {
        move(meetingId, "CLOSED", "MINUTES_APPROVED", "MINUTES_APPROVED", by, null);
    }

    /** The approval is lost; what the public reads already stays published. */
    public void reopened(long meetingId, Signature by, String reason) {
        move(meetingId, "MINUTES_APPROVED", "CLOSED", "MINUTES_REOPENED", by, reason);
    }

    public void published(long meetingId, Signature by) {
        move(meetingId, "MINUTES_APPROVED", "PUBLISHED", "PUBLISHED", by, null);
    }

    public void withdrawnWhileApproved(long meetingId, Signature by, String reason) {
        move(meetingId, "PUBLISHED", "MINUTES_APPROVED", "PUBLICATION_WITHDRAWN", by, reason);
    }

    /** The publication is withdrawn while the minutes are being changed. */
    public void withdrawnWhileReopened(long meetingId, Signature by, String reason) {
        move(meetingId, "PUBLISHED", "CLOSED", "PUBLICATION_WITHDRAWN", by, reason);
    }

    private void move(long meetingId, String from, String to, String deed, Signature by, @Nullable String comment) {
        int moved = jdbc.sql("update meeting set state = :to, version = version + 1 where id = :id and state = :from")
                .param("to", to)
                .param("from", from)
                .param("id", meetingId)
                .update();
        if (moved == 0) {
            return;
        }
        jdbc.sql("""
                        insert into meeting_step (meeting_id, step_no, deed, taken_by, taker_name, taken_at, comment)
                        select :id, coalesce(max(step_no), -1) + 1, :deed, :account, :name, :at, :comment
                        from meeting_step where meeting_id = :id
                        """)
                .param("id", meetingId)
                .param("deed", deed)
                .param("account", by.accountId())
                .param("name", by.name())
                .param("at", Timestamp.from(by.at()))
                .param("comment", comment)
                .update();
    }
}
