package kr.madang.testing;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import kr.madang.domain.office.Role;
import kr.madang.domain.office.StaffAccount;
import kr.madang.domain.office.StaffAccounts;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Opens accounts for tests, each under a login id of its own. */
public final class Accounts {

    public static final String PASSWORD = "Jandi-2019-bat!";

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final String HASH = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);

    private final StaffAccounts accounts;

    public Accounts(StaffAccounts accounts) {
        this.accounts = accounts;
    }

    /** An account whose password has been changed already. */
    public StaffAccount open(Role role) {
        StaffAccount account = fresh(role);
        account.changePassword(HASH);
        return accounts.saveAndFlush(account);
    }

    /** An account whose first password must still be changed. */
    public StaffAccount openWithFirstPassword(Role role) {
        return accounts.saveAndFlush(fresh(role));
    }

    /** An account of the demo profile. */
    public StaffAccount openForDemonstration(Role role) {
        StaffAccount account = fresh(role);
        account.openForDemonstration();
        return accounts.saveAndFlush(account);
    }

    private static StaffAccount fresh(Role role) {
        return new StaffAccount("t-person" + NUMBERS.incrementAndGet(), HASH, "시험자", null, Set.of(role));
    }
}
