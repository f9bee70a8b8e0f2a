package kr.madang.commission.packet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.madang.commission.meeting.MeetingQuery;
import kr.madang.commission.packet.Packet.Cover;
import kr.madang.commission.packet.Packet.Entry;
import kr.madang.commission.packet.Packet.File;
import kr.madang.commission.packet.Packet.Note;
import kr.madang.commission.packet.Packet.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the parts of a packet, each in one statement however many there are. */
@Component
@Transactional(readOnly = true)
class PacketQuery {

    private final JdbcClient jdbc;
    private final MeetingQuery meetings;

    PacketQuery(JdbcClient jdbc, MeetingQuery meetings) {
        this.jdbc = jdbc;
        this.meetings = meetings;
    }

    /** What the body's earlier decisions still ask for; it stands on every agenda until it is done. */
    public List<MeetingQuery.OpenFollowUp> followUps(long bodyId) {
        return meetings.openFollowUps(bodyId);
    }

    public Optional<Cover> cover(long meetingId) {
        return jdbc.sql("select m.*, b.name as body_name from meeting m join body b on b.id = m.body_id where m.id = ?")
                .param(meetingId)
                .query(Cover.class)
                .optional();
    }

    /** Whether the account sits on the meeting's body, on its day or, before one is known, in its month. */
    public boolean isMember(long meetingId, long accountId) {
        return jdbc.sql("""
                        select exists (select 1 from meeting m join member_in_office o on o.body_id = m.body_id
                                       where m.id = :meeting and o.staff_account_id = :account
                                         and o.served @> coalesce(m.held_on, m.planned_month))
                        """)
                .param("meeting", meetingId)
                .param("account", accountId)
                .query(Boolean.class)
                .single();
    }

    public List<Entry> entries(long meetingId) {
        return jdbc.sql("""
                        select e.id as entry_id, e.position, i.id as item_id, i.year, i.ordinal, i.kind, i.field, i.department_id,
                               d.name as department_name, i.title, i.summary, i.proposal, i.link_kind, i.link_id, i.link_title,
                               e.changed_at
                        from agenda_entry e join agenda_item i on i.id = e.item_id join department d on d.id = i.department_id
                        where e.meeting_id = ? order by e.position
                        """).param(meetingId).query(Entry.class).list();
    }

    public List<File> files(long meetingId) {
        return jdbc.sql("""
                        select f.id, f.item_id, f.stored_file_id, f.name, f.size, f.media_type, f.pages, f.added_at
                        from agenda_entry e join agenda_file f on f.item_id = e.item_id
                        where e.meeting_id = ? and f.removed_at is null order by f.id
                        """).param(meetingId).query(File.class).list();
    }

    public List<Question> questions(long meetingId) {
        return jdbc.sql("""
                        select q.id, q.item_id, q.asker_name, q.question, q.asked_at, q.answer, q.answerer_name, q.answered_at,
                               q.version, case when m.form = 'WRITTEN' then m.replies_until else m.held_on end - 1 as due_on
                        from agenda_entry e join item_question q on q.item_id = e.item_id join meeting m on m.id = e.meeting_id
                        where e.meeting_id = ? order by q.id
                        """).param(meetingId).query(Question.class).list();
    }

    /** The notes of that account and of nobody else. */
    public List<Note> notes(long meetingId, long accountId) {
        return jdbc.sql("""
                        select n.item_id, n.text, n.version from agenda_entry e join item_note n on n.item_id = e.item_id
                        where e.meeting_id = ? and n.account_id = ?
                        """).params(meetingId, accountId).query(Note.class).list();
    }

    /** Kinds of recusal, by the items whose papers they keep from the account. */
    public Map<Long, String> hidden(long meetingId, long accountId) {
        Map<Long, String> kinds = new HashMap<>();
        jdbc.sql("""
                        select h.item_id, h.kind from hidden_paper h
                        where h.account_id = ? and h.item_id in (select e.item_id from agenda_entry e where e.meeting_id = ?)
                        """)
                .params(accountId, meetingId)
                .query((row, number) -> kinds.put(row.getLong("item_id"), row.getString("kind")))
                .list();
        return kinds;
    }

    /** A file of an item, with what decides who may open it. */
    public Optional<Paper> paper(long fileId, long accountId) {
        return jdbc.sql("""
                        select f.stored_file_id, f.name, f.size, f.media_type, i.department_id,
                               i.state not in ('DRAFT', 'SUBMITTED', 'RETURNED', 'WITHDRAWN')
                                   or exists (select 1 from agenda_entry e where e.item_id = i.id) as offered,
                               exists (select 1 from agenda_entry e join meeting m on m.id = e.meeting_id
                                       join member_in_office o on o.body_id = m.body_id and o.served @> coalesce(m.held_on, m.planned_month)
                                       where e.item_id = f.item_id and o.staff_account_id = :account) as member,
                               exists (select 1 from hidden_paper h where h.item_id = f.item_id and h.account_id = :account) as hidden
                        from agenda_file f join agenda_item i on i.id = f.item_id
                        where f.id = :file and f.removed_at is null
                        """)
                .param("file", fileId)
                .param("account", accountId)
                .query(Paper.class)
                .optional();
    }

    /**
     * A file of the packet.
     *
     * @param offered whether the secretariat has taken the item, so that it is no longer between it and the division
     * @param member whether the account sits on a body that has it before it
     * @param hidden whether it is kept from the account
     */
    public record Paper(
            long storedFileId,
            String name,
            long size,
            String mediaType,
            long departmentId,
            boolean offered,
            boolean member,
            boolean hidden) {}

    /** A question with what its division needs to answer it. */
    public record Asked(
            long id,
            long meetingId,
            long itemId,
            long departmentId,
            String title,
            String bodyName,
            String askerName,
            String question,
            Instant askedAt,
            @Nullable LocalDate dueOn,
            @Nullable String answer,
            int version) {}
}
