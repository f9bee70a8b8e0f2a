package kr.madang.commission.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds whose feed a secret opens and which meetings stand in it. */
@Component
class FeedQuery {

    private final JdbcClient jdbc;

    FeedQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose feed it is, and whether all bodies are theirs to keep. */
    record Owner(long accountId, boolean keepsAll) {}

    /** A meeting with a day. */
    record Meeting(
            long id,
            String bodyName,
            String kind,
            String form,
            @Nullable Integer number,
            String state,
            LocalDate heldOn,
            @Nullable LocalTime startsAt,
            @Nullable LocalTime endsAt,
            @Nullable LocalDate repliesUntil,
            @Nullable String place,
            @Nullable String onlineLink,
            int version,
            Instant changedAt) {

        boolean isCalledOff() {
            return state.equals("CANCELLED") || state.equals("POSTPONED");
        }
    }

    /** The owner, as long as the account is open and may still read meetings; writes down the day of reading. */
    @Transactional
    public Optional<Owner> read(FeedSecret secret, LocalDate today) {
        Optional<Owner> owner =
                jdbc.sql("""
                        select f.account_id, bool_or(r.role = 'SECRETARIAT') as keeps_all
                        from calendar_feed f
                        join staff_account s on s.id = f.account_id and s.active
                        join staff_role r on r.staff_account_id = s.id and r.role in ('SECRETARIAT', 'COMMISSIONER')
                        where f.secret_hash = ? group by f.account_id
                        """).param(secret.hash()).query(Owner.class).optional();
        owner.ifPresent(found -> jdbc.sql(
                        "update calendar_feed set last_read_on = ? where account_id = ? and last_read_on is distinct from ?")
                .params(today, found.accountId(), today)
                .update());
        return owner;
    }

    /** The meetings from that day on whose day is known: of the bodies in which the owner is in office on that day, or all. */
    @Transactional(readOnly = true)
    public List<Meeting> meetings(Owner owner, LocalDate from) {
        return jdbc.sql("""
                        select m.*, b.name as body_name,
                               greatest(m.papers_changed_at, (select max(s.taken_at) from meeting_step s where s.meeting_id = m.id)) as changed_at
                        from meeting m join body b on b.id = m.body_id
                        where m.held_on >= :from
                          and (:all or exists (select 1 from member_in_office o where o.body_id = m.body_id
                                               and o.staff_account_id = :account and o.served @> m.held_on))
                        order by m.held_on, m.starts_at nulls first, m.id
                        """)
                .param("from", from)
                .param("all", owner.keepsAll())
                .param("account", owner.accountId())
                .query(FeedQuery::meeting)
                .list();
    }

    private static Meeting meeting(ResultSet row, int number) throws SQLException {
        return new Meeting(
                row.getLong("id"),
                row.getString("body_name"),
                row.getString("kind"),
                row.getString("form"),
                row.getObject("number", Integer.class),
                row.getString("state"),
                row.getObject("held_on", LocalDate.class),
                row.getObject("starts_at", LocalTime.class),
                row.getObject("ends_at", LocalTime.class),
                row.getObject("replies_until", LocalDate.class),
                row.getString("place"),
                row.getString("online_link"),
                row.getInt("version"),
                row.getTimestamp("changed_at").toInstant());
    }
}
