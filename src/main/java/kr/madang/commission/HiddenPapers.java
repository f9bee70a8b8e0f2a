package kr.madang.commission;

import kr.madang.platform.security.CurrentStaff;
import kr.madang.platform.time.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which papers a member does not see: those of bodies the member does not sit on, and those of items from which a recusal
 * keeps the member away.
 */
@Component
@Transactional(readOnly = true)
public class HiddenPapers {

    private final JdbcClient jdbc;
    private final CurrentStaff current;
    private final CommissionAccess access;
    private final BusinessClock clock;

    HiddenPapers(JdbcClient jdbc, CurrentStaff current, CommissionAccess access, BusinessClock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.access = access;
        this.clock = clock;
    }

    /** Whether the papers of the item are hidden from the person signed in. */
    public boolean hide(long itemId) {
        if (access.readsAllPackets()) {
            return false;
        }
        return jdbc.sql("""
                        select not exists (
                            select 1 from agenda_item i join member_in_office o on o.body_id = i.body_id
                            where i.id = :item and o.staff_account_id = :account
                              and (o.served @> cast(:today as date) or exists (
                                  select 1 from agenda_entry e join meeting m on m.id = e.meeting_id
                                  where e.item_id = i.id and o.served @> coalesce(m.held_on, m.planned_month))))
                            or exists (select 1 from hidden_paper where item_id = :item and account_id = :account)
                        """)
                .param("today", clock.today())
                .param("item", itemId)
                .param("account", current.get().accountId())
                .query(Boolean.class)
                .single();
    }
}
