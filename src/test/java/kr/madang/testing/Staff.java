package kr.madang.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts for tests that record who did something. */
public final class Staff {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private Staff() {}

    /** An account nobody can sign in with. */
    public static long account(JdbcClient jdbc) {
        return jdbc.sql("""
                        insert into staff_account (login_id, password_hash, display_name, active, demo,
                                                   password_change_required, failed_sign_ins)
                        values (?, '', '시험', true, false, false, 0) returning id
                        """)
                .param("tester" + NUMBERS.incrementAndGet())
                .query(Long.class)
                .single();
    }
}
