package kr.madang.platform.security;

import java.util.Optional;
import kr.madang.domain.office.Role;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is asking, for the access objects of the modules, for duties that record it and for templates. */
@Component("currentStaff")
public class CurrentStaff {

    /** The person signed in, if any. */
    public Optional<SignedInStaff> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof StaffPrincipal principal
                ? Optional.of(principal.staff())
                : Optional.empty();
    }

    /** The person signed in; pages that ask are never reached without one. */
    public SignedInStaff get() {
        return find().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    /** Whether the person has one of the roles. */
    public boolean has(Role... anyOf) {
        return find().map(staff -> staff.has(anyOf)).orElse(false);
    }
}
