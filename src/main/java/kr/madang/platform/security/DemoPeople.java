package kr.madang.platform.security;

import java.util.Locale;
import kr.madang.domain.office.Role;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.stereotype.Component;

/** Lets the people of the demo do what the reference case says they did. */
@Component
@Profile("demo")
public class DemoPeople {

    private final StaffDetailsService details;

    DemoPeople(StaffDetailsService details) {
        this.details = details;
    }

    /** Does something as the demo account of the role, as if it were signed in. */
    public void as(Role role, Runnable deed) {
        UserDetails somebody = details.loadUserByUsername(role.name().toLowerCase(Locale.ROOT));
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(somebody, null, somebody.getAuthorities()));
        try {
            deed.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
