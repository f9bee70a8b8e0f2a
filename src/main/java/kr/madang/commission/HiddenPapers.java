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
        return jdbc.sql("select exists (select 1 from hidden_paper where item_id = :item and account_id = :account)")
                .param("item", itemId)
                .param("account", current.get().accountId())
                .query(Boolean.class)
                .single();
    }
}
