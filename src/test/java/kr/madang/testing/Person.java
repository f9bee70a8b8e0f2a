package kr.madang.testing;

import java.util.Set;
import java.util.concurrent.Callable;
import kr.madang.domain.office.Role;
import kr.madang.platform.security.SignedInStaff;
import kr.madang.platform.security.StaffPrincipal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Somebody with an account of their own, who signs in for requests or does things in the thread at hand. */
public final class Person {

    private final SignedInStaff staff;

    private Person(SignedInStaff staff) {
        this.staff = staff;
    }

    public static Person with(JdbcClient jdbc, Role role, @Nullable Long departmentId) {
        long account = Staff.account(jdbc);
        return new Person(
                new SignedInStaff(account, "tester" + account, "시험" + account, departmentId, null, Set.of(role)));
    }

    public long accountId() {
        return staff.accountId();
    }

    public String name() {
        return staff.displayName();
    }

    /** Signs the person in for one mock request. */
    public RequestPostProcessor signedIn() {
        return org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user(
                principal());
    }

    /** Does it as this person. */
    public <T> T does(Callable<T> deed) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        principal(), null, principal().getAuthorities()));
        try {
            return deed.call();
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** Does it as this person. */
    public void runs(Runnable deed) {
        does(() -> {
            deed.run();
            return 0;
        });
    }

    private StaffPrincipal principal() {
        return new StaffPrincipal(staff, "", true, false, false);
    }
}
