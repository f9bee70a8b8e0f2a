package kr.madang.platform.security;

import java.io.Serializable;
import java.util.Set;
import kr.madang.domain.office.Role;
import org.jspecify.annotations.Nullable;

/**
 * The person signed in, as kept in the session.
 *
 * @param accountId the account, as written into records and the audit log
 * @param departmentId the division whose records the person may change; null for those who belong to none
 */
public record SignedInStaff(
        long accountId,
        String loginId,
        String displayName,
        @Nullable Long departmentId,
        @Nullable String departmentName,
        Set<Role> roles)
        implements Serializable {

    public boolean has(Role... anyOf) {
        for (Role role : anyOf) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    public boolean belongsTo(long department) {
        return departmentId != null && departmentId == department;
    }
}
