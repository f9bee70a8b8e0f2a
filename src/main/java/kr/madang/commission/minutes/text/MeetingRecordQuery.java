package kr.madang.commission.minutes.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.madang.commission.minutes.text.MeetingRecord.Guest;
import kr.madang.commission.minutes.text.MeetingRecord.Item;
import kr.madang.commission.minutes.text.MeetingRecord.Member;
import kr.madang.commission.minutes.text.MeetingRecord.Recused;
import kr.madang.commission.minutes.text.MeetingRecord.Sitting;
import kr.madang.commission.minutes.text.MeetingRecord.Stay;
import kr.madang.commission.minutes.text.MeetingRecord.Voice;
import kr.madang.commission.minutes.text.MeetingRecord.Vote;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the record of a closed meeting, in seven statements whatever its length. Sealed ballots are not in it. */
@Component
@Transactional(readOnly = true)
class MeetingRecordQuery {

    private static final String SITTING = """
            select b.name as body_name, b.convener, m.year, m.number, m.kind, m.form, m.held_on, m.replies_until, m.place,
                   m.online_link is not null as online, m.opened_at, m.closed_at, p.name as presider
            from meeting m join body b on b.id = m.body_id
            left join appointment a on a.id = m.presider_id left join member p on p.id = a.member_id
            where m.id = ? and m.closed_at is not null
            """;

    private static final String MEMBERS = """
            select o.appointment_id, o.name, o.chairs, t.arrived_at, t.left_at,
                   exists (select 1 from meeting_participant p
                           where p.meeting_id = m.id and p.appointment_id = o.appointment_id) as took_part
            from meeting m
            join member_in_office o on o.body_id = m.body_id and o.served @> m.held_on
            left join attendance t on t.meeting_id = m.id and t.appointment_id = o.appointment_id
            where m.id = ? order by o.chairs desc, o.place, o.appointment_id, t.arrived_at
            """;

    private static final String ITEMS = """
            select e.id, e.position, i.year || '-' || i.ordinal as number, i.kind, i.title, d.name as department_name,
                   coalesce(s.kind, e.outcome) as result, s.amended_text, s.reason
            from agenda_entry e
            join agenda_item i on i.id = e.item_id
            join department d on d.id = i.department_id
            left join lateral (select x.kind, x.amended_text, x.reason from decision x
                               where x.entry_id = e.id
                                 and not exists (select 1 from decision c where c.corrects_id = x.id)
                               order by x.id desc limit 1) s on true
            where e.meeting_id = ? order by e.position
            """;

    private static final String VOTES = """
            select v.* from vote v join agenda_entry e on e.id = v.entry_id
            where e.meeting_id = ? and v.state = 'CLOSED' order by e.position, v.ordinal
            """;

    private static final String VOICES = """
            select v.id, m.name, coalesce(b.choice, 'ABSTAIN') as choice
            from vote v
            join agenda_entry g on g.id = v.entry_id
            join vote_elector e on e.vote_id = v.id
            join appointment a on a.id = e.appointment_id
            join member m on m.id = a.member_id
            left join open_ballot b on b.vote_id = e.vote_id and b.appointment_id = e.appointment_id
            where g.meeting_id = ? and v.state = 'CLOSED' and v.method = 'OPEN'
            order by v.id, a.chairs desc, a.id
            """;

    private static final String RECUSALS = """
            select r.entry_id, m.name, r.kind
            from recusal r
            join agenda_entry e on e.id = r.entry_id
            join appointment a on a.id = r.appointment_id
            join member m on m.id = a.member_id
            where e.meeting_id = ? and r.ruling = 'UPHELD' order by e.position, r.id
            """;

    private final JdbcClient jdbc;

    MeetingRecordQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The record; nothing where there is no such meeting or it is not closed. */
    Optional<MeetingRecord> of(long meetingId) {
        return jdbc.sql(SITTING)
                .param(meetingId)
                .query((row, number) -> sitting(row))
                .optional()
                .map(sitting -> new MeetingRecord(
                        sitting,
                        members(meetingId),
                        list(
                                "select name, post from meeting_guest where meeting_id = ? order by id",
                                meetingId,
                                (row, number) -> new Guest(row.getString(1), row.getString(2))),
                        list(ITEMS, meetingId, (row, number) -> item(row)),
                        list(VOTES, meetingId, (row, number) -> vote(row)),
                        list(
                                VOICES,
                                meetingId,
                                (row, number) -> new Voice(row.getLong(1), row.getString(2), row.getString(3))),
                        list(
                                RECUSALS,
                                meetingId,
                                (row, number) -> new Recused(row.getLong(1), row.getString(2), row.getString(3)))));
    }

    private <T> List<T> list(String sql, long meetingId, RowMapper<T> mapper) {
        return jdbc.sql(sql).param(meetingId).query(mapper).list();
    }

    private List<Member> members(long meetingId) {
        Map<Long, Member> members = new LinkedHashMap<>();
        list(MEMBERS, meetingId, (row, number) -> {
            Member known = members.get(row.getLong("appointment_id"));
            Member member = known == null
                    ? new Member(
                            row.getLong("appointment_id"),
                            row.getString("name"),
                            row.getBoolean("chairs"),
                            row.getBoolean("took_part"),
                            new ArrayList<>())
                    : known;
            Timestamp arrived = row.getTimestamp("arrived_at");
            Timestamp left = row.getTimestamp("left_at");
            if (arrived != null) {
                member.stays().add(new Stay(arrived.toInstant(), left == null ? null : left.toInstant()));
            }
            members.put(member.appointmentId(), member);
            return member;
        });
        return List.copyOf(members.values());
    }

    private static Sitting sitting(ResultSet row) throws SQLException {
        return new Sitting(
                row.getString("body_name"),
                row.getString("convener"),
                row.getInt("year"),
                row.getInt("number"),
                row.getString("kind"),
                row.getString("form"),
                row.getObject("held_on", LocalDate.class),
                row.getObject("replies_until", LocalDate.class),
                row.getString("place"),
                row.getBoolean("online"),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("closed_at").toInstant(),
                row.getString("presider"));
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(
                row.getLong("id"),
                row.getInt("position"),
                row.getString("number"),
                row.getString("kind"),
                row.getString("title"),
                row.getString("department_name"),
                row.getString("result"),
                row.getString("amended_text"),
                row.getString("reason"));
    }

    private static Vote vote(ResultSet row) throws SQLException {
        return new Vote(
                row.getLong("id"),
                row.getLong("entry_id"),
                row.getString("subject"),
                row.getString("motion"),
                row.getString("method"),
                row.getInt("in_office"),
                row.getInt("excluded"),
                row.getInt("required"),
                row.getInt("present"),
                row.getInt("yes"),
                row.getInt("no"),
                row.getInt("abstained"),
                row.getBoolean("carried"));
    }
}
