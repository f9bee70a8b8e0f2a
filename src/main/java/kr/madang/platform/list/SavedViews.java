package kr.madang.platform.list;

import java.sql.Timestamp;
import java.util.List;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.platform.security.CurrentStaff;
import kr.madang.platform.time.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Conditions of lists that a person keeps under a name (내 조건); everybody sees and removes the own ones alone. */
@Service("savedViews")
public class SavedViews {

    private static final int MOST_VIEWS_OF_A_LIST = 30;

    private final JdbcClient jdbc;
    private final CurrentStaff current;
    private final BusinessClock clock;

    SavedViews(JdbcClient jdbc, CurrentStaff current, BusinessClock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.clock = clock;
    }

    /** The person's views of the list at the path, by name. */
    @Transactional(readOnly = true)
    public List<View> of(String path) {
        return jdbc.sql("""
                        select id, name, path || case when query = '' then '' else '?' || query end as href
                        from saved_view where account_id = :account and path = :path order by name
                        """)
                .param("account", current.get().accountId())
                .param("path", path)
                .query(View.class)
                .list();
    }

    /**
     * Keeps conditions under a name; the name may have been given before and is given anew.
     *
     * @throws DomainRuleViolation when there are too many already
     */
    @Transactional
    public void keep(String path, String query, String name) {
        if (of(path).size() >= MOST_VIEWS_OF_A_LIST) {
            throw new DomainRuleViolation("savedView.tooMany", MOST_VIEWS_OF_A_LIST);
        }
        jdbc.sql("""
                        insert into saved_view (account_id, path, name, query, created_at)
                        values (?, ?, ?, ?, ?)
                        on conflict (account_id, path, name) do update set query = excluded.query, created_at = excluded.created_at
                        """)
                .params(current.get().accountId(), path, name, query, Timestamp.from(clock.now()))
                .update();
    }

    @Transactional
    public void remove(long id) {
        jdbc.sql("delete from saved_view where id = ? and account_id = ?")
                .params(id, current.get().accountId())
                .update();
    }

    /** A view. */
    public record View(long id, String name, String href) {}
}
