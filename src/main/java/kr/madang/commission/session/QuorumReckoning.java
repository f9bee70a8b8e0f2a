package kr.madang.commission.session;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kr.madang.commission.Sittings;
import kr.madang.domain.body.SittingRule;
import kr.madang.domain.body.meeting.MeetingFacts;
import kr.madang.domain.body.meeting.Quorum;
import kr.madang.domain.body.vote.Recusal;
import kr.madang.domain.body.vote.Recusals;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Works out the quorum of a meeting and of each of its items, from who is in office, there, and sitting out. */
@Component
@Transactional(readOnly = true)
class QuorumReckoning {

    private final Sittings sittings;
    private final Recusals recusals;
    private final JdbcClient jdbc;

    QuorumReckoning(Sittings sittings, Recusals recusals, JdbcClient jdbc) {
        this.sittings = sittings;
        this.recusals = recusals;
        this.jdbc = jdbc;
    }

    Reckoning ofMeeting(MeetingFacts meeting) {
        SittingRule rule = sittings.ruleOf(meeting.bodyId(), meeting.day());
        List<Long> inOffice = inOffice(meeting);
        List<Long> there =
                attending(meeting.id()).stream().filter(inOffice::contains).toList();
        return new Reckoning(rule, Quorum.of(rule, inOffice.size(), 0), there);
    }

    /**
     * Of an item.
     *
     * @param challenged the member upon whose challenge is voted, who takes no part in that
     */
    Reckoning ofEntry(MeetingFacts meeting, long entryId, @Nullable Recusal challenged) {
        SittingRule rule = sittings.ruleOf(meeting.bodyId(), meeting.day());
        List<Long> inOffice = inOffice(meeting);
        Set<Long> out = new HashSet<>();
        Set<Long> uncounted = new HashSet<>();
        for (Recusal recusal : recusals.findByEntryId(entryId)) {
            boolean sitsOut = recusal.sitsOut() || (challenged != null && recusal.id() == challenged.id());
            if (sitsOut && inOffice.contains(recusal.appointmentId())) {
                out.add(recusal.appointmentId());
                if (rule.leavesCount(recusal.kind())) {
                    uncounted.add(recusal.appointmentId());
                }
            }
        }
        List<Long> there = meeting.isWritten() ? inOffice : attending(meeting.id());
        List<Long> takingPart = there.stream()
                .filter(member -> inOffice.contains(member) && !out.contains(member))
                .toList();
        return new Reckoning(rule, Quorum.of(rule, inOffice.size(), uncounted.size()), takingPart);
    }

    /** The members in office on the day (재적위원). */
    List<Long> inOffice(MeetingFacts meeting) {
        return jdbc.sql("""
                        select appointment_id from member_in_office where body_id = :body and served @> cast(:day as date)
                        order by place, appointment_id
                        """)
                .param("body", meeting.bodyId())
                .param("day", meeting.day())
                .query(Long.class)
                .list();
    }

    /** Whether the rule lets the member vote: a chair may preside without a vote. */
    boolean mayVote(MeetingFacts meeting, long appointmentId) {
        return sittings.ruleOf(meeting.bodyId(), meeting.day()).chairVotes()
                || !jdbc.sql("select chairs from appointment where id = ?")
                        .param(appointmentId)
                        .query(Boolean.class)
                        .optional()
                        .orElse(false);
    }

    private List<Long> attending(long meetingId) {
        return jdbc.sql("select appointment_id from attendance where meeting_id = ? and left_at is null order by id")
                .param(meetingId)
                .query(Long.class)
                .list();
    }
}
