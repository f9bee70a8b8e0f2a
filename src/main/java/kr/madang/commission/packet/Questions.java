package kr.madang.commission.packet;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import kr.madang.commission.CommissionAccess;
import kr.madang.commission.packet.PacketQuery.Asked;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Signature;
import kr.madang.platform.audit.AuditLog;
import kr.madang.platform.security.Signing;
import kr.madang.platform.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What members ask the divisions before a meeting (질의), and what these answer. */
@Service
class Questions {

    private static final String ASKED = """
            select q.id, e.meeting_id, q.item_id, i.department_id, i.title, b.name as body_name, q.asker_name, q.question,
                   q.asked_at, case when m.form = 'WRITTEN' then m.replies_until else m.held_on end - 1 as due_on,
                   q.answer, q.version
            from item_question q
            join agenda_item i on i.id = q.item_id
            join agenda_entry e on e.item_id = q.item_id
            join meeting m on m.id = e.meeting_id and m.state in ('PLANNED', 'NOTIFIED', 'IN_SESSION')
            join body b on b.id = m.body_id
            where e.outcome is null and
            """;

    private final JdbcClient jdbc;
    private final Signing signing;
    private final CommissionAccess access;
    private final AuditLog audit;

    Questions(JdbcClient jdbc, Signing signing, CommissionAccess access, AuditLog audit) {
        this.jdbc = jdbc;
        this.signing = signing;
        this.access = access;
        this.audit = audit;
    }

    /**
     * Asks the division of an item.
     *
     * @throws DomainRuleViolation when the meeting is over
     * @throws AccessDeniedException when the person does not sit on the body or may not read the item
     */
    @Transactional
    public void ask(Packet packet, Packet.Item item, String question) {
        if (!packet.cover().isOpen()) {
            throw new DomainRuleViolation("itemQuestion.meetingOver");
        }
        if (!packet.asks() || item.isHidden()) {
            throw new AccessDeniedException("members ask about what lies before them");
        }
        Signature by = signing.now();
        jdbc.sql("""
                        insert into item_question (meeting_id, item_id, asked_by, asker_name, question, asked_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        packet.cover().id(),
                        item.entry().itemId(),
                        by.accountId(),
                        by.name(),
                        question,
                        Timestamp.from(by.at()))
                .update();
        audit.record("QUESTION_ASKED", item.entry().title(), null);
    }

    /**
     * Answers a question, or puts an answer right.
     *
     * @throws ObjectOptimisticLockingFailureException when somebody else has answered meanwhile
     */
    @Transactional
    public void answer(long id, String answer, int seenVersion) {
        Asked asked = toAnswer(id);
        Signature by = signing.now();
        int changed = jdbc.sql("""
                        update item_question set answer = ?, answered_by = ?, answerer_name = ?, answered_at = ?, version = version + 1
                        where id = ? and version = ?
                        """)
                .params(answer, by.accountId(), by.name(), Timestamp.from(by.at()), id, seenVersion)
                .update();
        if (changed == 0) {
            throw new ObjectOptimisticLockingFailureException("item_question", id);
        }
        audit.record("QUESTION_ANSWERED", asked.title(), null);
    }

    /**
     * The question, for somebody of the division that answers it.
     *
     * @throws NotFound when there is none, or the meeting is over
     */
    @Transactional(readOnly = true)
    public Asked toAnswer(long id) {
        Asked asked = find(id).orElseThrow(NotFound::new);
        if (!access.belongsTo(asked.departmentId())) {
            throw new AccessDeniedException("a question to another division");
        }
        return asked;
    }

    /** The unanswered questions to a division, for meetings that are not over. */
    @Transactional(readOnly = true)
    public List<Asked> unansweredBy(long departmentId) {
        return jdbc.sql(ASKED + " i.department_id = ? and q.answer is null order by q.id")
                .param(departmentId)
                .query(Asked.class)
                .list();
    }

    /** The questions of an account that nobody has answered. */
    @Transactional(readOnly = true)
    public List<Asked> unansweredOf(long accountId) {
        return jdbc.sql(ASKED + " q.asked_by = ? and q.answer is null order by q.id")
                .param(accountId)
                .query(Asked.class)
                .list();
    }

    private Optional<Asked> find(long id) {
        return jdbc.sql(ASKED + " q.id = ?").param(id).query(Asked.class).optional();
    }
}
