package kr.madang.admin;

import kr.madang.domain.office.Role;
import kr.madang.domain.office.StaffAccount;
import kr.madang.domain.shared.DomainRuleViolation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sees to it that somebody can always administrate (마지막 시스템관리자). */
@Component
class LastAdministrator {

    private final JdbcClient jdbc;

    LastAdministrator(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Refuses that an administrator leaves when there is no other. Those who leave queue until the transaction ends, so
     * that two who remove each other at the same moment cannot both succeed.
     *
     * @throws DomainRuleViolation when the account is the last one
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void requireAnotherThan(StaffAccount leaving) {
        if (!leaving.roles().contains(Role.ADMIN)) {
            return;
        }
        jdbc.sql("select pg_advisory_xact_lock(hashtext('madang.administrators'))")
                .query()
                .singleRow();
        // Counted after the wait and by a statement of its own, which sees what the one before has done.
        long others = jdbc.sql("""
                        select count(*) from staff_account a join staff_role r on r.staff_account_id = a.id
                        where r.role = 'ADMIN' and a.active and a.demo = :demo and a.id <> :id
                        """)
                .param("demo", leaving.isDemo())
                .param("id", leaving.id())
                .query(Long.class)
                .single();
        if (others == 0) {
            throw new DomainRuleViolation("staffAccount.lastAdministrator");
        }
    }
}
