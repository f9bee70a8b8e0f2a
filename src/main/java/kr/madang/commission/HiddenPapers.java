package kr.madang.commission;

import kr.madang.domain.office.Role;
import kr.madang.platform.security.CurrentStaff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which papers a member does not see, because the member sits out and the rule of the body hides them. */
@Component
@Transactional(readOnly = true)
public class HiddenPapers {

    private final JdbcClient jdbc;
    private final CurrentStaff current;

    HiddenPapers(JdbcClient jdbc, CurrentStaff current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    /** Whether the papers of the item are hidden from the person signed in. */
    public boolean hide(long itemId) {
        if (!current.has(Role.COMMISSIONER)) {
            return false;
        }
        return jdbc.sql("""
                        select exists (
                            select 1 from recusal r join agenda_entry e on e.id = r.entry_id join meeting m on m.id = e.meeting_id
                            join body b on b.id = m.body_id
                            join appointment a on a.id = r.appointment_id join member p on p.id = a.member_id
                            join sitting_rule s on s.body_id in (b.id, b.parent_id)
                                and daterange(s.valid_from, s.valid_until, '[]') @> coalesce(m.held_on, m.planned_month)
                            join recusal_rule k on k.sitting_rule_id = s.id and k.kind = r.kind and k.hides_papers
                            where e.item_id = :item and p.staff_account_id = :account and r.ruling = 'UPHELD')
                        """)
                .param("item", itemId)
                .param("account", current.get().accountId())
                .query(Boolean.class)
                .single();
    }
}
