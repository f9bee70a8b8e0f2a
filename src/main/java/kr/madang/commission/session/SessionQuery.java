package kr.madang.commission.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is in office, who is there, and the votes under way. */
@Component
@Transactional(readOnly = true)
class SessionQuery {

    private final JdbcClient jdbc;

    SessionQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The members in office on the day, with their last coming and going. */
    List<Seat> seats(long meetingId, long bodyId, LocalDate day) {
        return jdbc.sql("""
                        select o.appointment_id, o.name, o.category_name, o.post, o.chairs, t.arrived_at, t.left_at,
                               (select count(*) from attendance c where c.meeting_id = :meeting
                                and c.appointment_id = o.appointment_id) as times
                        from member_in_office o
                        left join lateral (select arrived_at, left_at from attendance t where t.meeting_id = :meeting
                                           and t.appointment_id = o.appointment_id order by t.id desc limit 1) t on true
                        where o.body_id = :body and o.served @> cast(:day as date) order by o.place, o.appointment_id
                        """)
                .param("meeting", meetingId)
                .param("body", bodyId)
                .param("day", day)
                .query(Seat.class)
                .list();
    }

    /** The appointment in whose name the account sits in the body on the day. */
    Optional<Long> appointmentOf(long bodyId, LocalDate day, long accountId) {
        return jdbc.sql("""
                        select appointment_id from member_in_office
                        where body_id = :body and served @> cast(:day as date) and staff_account_id = :account
                        """)
                .param("body", bodyId)
                .param("day", day)
                .param("account", accountId)
                .query(Long.class)
                .optional();
    }

    /** The votes under way in a meeting, and whether the member has still to vote. */
    List<OpenVote> openVotes(long meetingId, @Nullable Long appointmentId) {
        return jdbc.sql("""
                        select v.id, v.entry_id, v.subject, v.motion, v.method, i.title, l.voted,
                               l.appointment_id is not null as elector
                        from vote v join agenda_entry e on e.id = v.entry_id join agenda_item i on i.id = e.item_id
                        left join vote_elector l on l.vote_id = v.id and l.appointment_id = cast(:member as bigint)
                        where e.meeting_id = :meeting and v.state = 'OPEN' order by e.position, v.ordinal
                        """)
                .param("meeting", meetingId)
                .param("member", appointmentId)
                .query(OpenVote.class)
                .list();
    }

    List<Guest> guests(long meetingId) {
        return jdbc.sql("select id, name, post from meeting_guest where meeting_id = ? order by id")
                .param(meetingId)
                .query(Guest.class)
                .list();
    }

    /** A member in office. */
    public record Seat(
            long appointmentId,
            String name,
            @Nullable String categoryName,
            @Nullable String post,
            boolean chairs,
            @Nullable Instant arrivedAt,
            @Nullable Instant leftAt,
            int times) {

        public boolean isThere() {
            return arrivedAt != null && leftAt == null;
        }
    }

    /** A vote under way. */
    public record OpenVote(
            long id,
            long entryId,
            String subject,
            String motion,
            String method,
            String title,
            @Nullable Boolean voted,
            boolean elector) {}

    /** Somebody who attends without being a member. */
    public record Guest(long id, String name, String post) {}
}
