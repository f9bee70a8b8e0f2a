package kr.madang.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes a body of its own with members, meetings and items, so that tests never meet. */
public final class GivenBody {

    private static final AtomicInteger CODES = new AtomicInteger();
    private static final LocalDate ESTABLISHED = LocalDate.of(2000, 1, 1);

    private final JdbcClient jdbc;
    private final long id;
    private final long departmentId;

    /** A body without seats, in which more than half of those in office make a quorum and more than half of those present decide. */
    public GivenBody(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.departmentId = new Given(jdbc).division("간사부서" + CODES.get());
        this.id = jdbc.sql("""
                        insert into body (code, name, kind, department_id, convener, established_on)
                        values (?, ?, 'COMMITTEE', ?, '서울특별시', ?) returning id
                        """)
                .params("B" + CODES.incrementAndGet(), "회의체 " + CODES.get(), departmentId, ESTABLISHED)
                .query(Long.class)
                .single();
        long rule = jdbc.sql("""
                        insert into sitting_rule (body_id, valid_from, quorum_numerator, quorum_denominator, quorum_exceeds,
                            majority_numerator, majority_denominator, majority_exceeds, chair_votes, notice_days, papers_days, legal_basis)
                        values (?, ?, 1, 2, true, 1, 2, true, true, 7, 7, '시험 조례 제1조') returning id
                        """).params(id, ESTABLISHED).query(Long.class).single();
        for (String kind : new String[] {"DISQUALIFIED", "CHALLENGED", "SELF_RECUSED"}) {
            jdbc.sql(
                            "insert into recusal_rule (sitting_rule_id, kind, leaves_count, hides_papers) values (?, ?, true, true)")
                    .params(rule, kind)
                    .update();
        }
    }

    public long id() {
        return id;
    }

    public long departmentId() {
        return departmentId;
    }

    /** A member in office for ever; the id of the appointment. */
    public long member(String name, @Nullable Long accountId) {
        return appoint(name, accountId, "false");
    }

    public long chair(String name, @Nullable Long accountId) {
        return appoint(name, accountId, "true");
    }

    /** So many members without accounts, the first of whom chairs; the ids of their appointments. */
    public List<Long> members(int number) {
        List<Long> appointments = new ArrayList<>();
        appointments.add(chair("위원장", null));
        for (int i = 1; i < number; i++) {
            appointments.add(member("위원" + i, null));
        }
        return appointments;
    }

    private long appoint(String name, @Nullable Long accountId, String chairs) {
        long member = jdbc.sql(
                        "insert into member (name, pay_class, staff_account_id) values (?, 'PAID', ?) returning id")
                .params(java.util.Arrays.asList(name, accountId))
                .query(Long.class)
                .single();
        return jdbc.sql("""
                        insert into appointment (body_id, member_id, chairs, kind, term_number, starts_on, recorded_at)
                        values (?, ?, cast(? as boolean), 'NEW', 1, ?, now()) returning id
                        """)
                .params(id, member, chairs, ESTABLISHED)
                .query(Long.class)
                .single();
    }

    /** A notified meeting at two in the afternoon of that day. */
    public long meeting(LocalDate day) {
        int number = jdbc.sql("select coalesce(max(number), 0) + 1 from meeting where body_id = ? and year = ?")
                .params(id, day.getYear())
                .query(Integer.class)
                .single();
        return jdbc.sql("""
                        insert into meeting (body_id, kind, form, year, number, state, held_on, starts_at, place, papers_due_on, papers_changed_at)
                        values (?, 'REGULAR', 'SITTING', ?, ?, 'NOTIFIED', ?, '14:00', '회의실', ?, now()) returning id
                        """)
                .params(id, day.getYear(), number, day, day.minusDays(7))
                .query(Long.class)
                .single();
    }

    /** An item for deliberation in the pool. */
    public long item(String title) {
        return item(title, "DELIBERATION", "POOL");
    }

    public long item(String title, String kind, String state) {
        return jdbc.sql("""
                        insert into agenda_item (body_id, year, ordinal, kind, field, department_id, title, summary, proposal, state)
                        select ?, 2019, coalesce(max(ordinal), 0) + 1, ?, 'GENERAL', ?, ?, '요약', '제안 내용', ?
                        from agenda_item where body_id = ? and year = 2019 returning id
                        """)
                .params(id, kind, departmentId, title, state, id)
                .query(Long.class)
                .single();
    }

    /** Puts an item on the agenda of a meeting, at the end; the id of the entry. */
    public long entry(long meetingId, long itemId) {
        jdbc.sql("update agenda_item set state = 'SCHEDULED' where id = ?")
                .param(itemId)
                .update();
        return jdbc.sql("""
                        insert into agenda_entry (meeting_id, item_id, position, changed_at)
                        select ?, ?, coalesce(max(position), 0) + 1, now() from agenda_entry where meeting_id = ? returning id
                        """)
                .params(meetingId, itemId, meetingId)
                .query(Long.class)
                .single();
    }
}
