package kr.madang.testing;

import java.util.Locale;
import java.util.Set;
import kr.madang.domain.office.Role;
import kr.madang.platform.security.SignedInStaff;
import kr.madang.platform.security.StaffPrincipal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Signs a made-up person in for one mock request. */
public final class SignedIn {

    private SignedIn() {}

    /** Somebody with the role who belongs to no department. */
    public static RequestPostProcessor as(Role role) {
        return as(role, null);
    }

    /** Somebody with the role in the department of that id. */
    public static RequestPostProcessor as(Role role, @Nullable Long departmentId) {
        return as(role, departmentId, 0);
    }

    /** The same with an account that exists, for what is recorded with a name. */
    public static RequestPostProcessor as(Role role, @Nullable Long departmentId, long accountId) {
        String login = role.name().toLowerCase(Locale.ROOT);
        SignedInStaff staff = new SignedInStaff(accountId, login, "시험", departmentId, null, Set.of(role));
        return SecurityMockMvcRequestPostProcessors.user(new StaffPrincipal(staff, "", true, false, false));
    }
}
