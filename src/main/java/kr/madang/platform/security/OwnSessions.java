package kr.madang.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kr.madang.domain.office.StaffAccounts;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The sessions of one person: how many others there are, and an end to them. */
@Component
public class OwnSessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final StaffDetailsService details;
    private final StaffAccounts accounts;

    OwnSessions(
            FindByIndexNameSessionRepository<? extends Session> sessions,
            StaffDetailsService details,
            StaffAccounts accounts) {
        this.sessions = sessions;
        this.details = details;
        this.accounts = accounts;
    }

    long others(String loginId, String presentSession) {
        return sessions.findByPrincipalName(loginId).keySet().stream()
                .filter(id -> !id.equals(presentSession))
                .count();
    }

    void endOthers(String loginId, String presentSession) {
        sessions.findByPrincipalName(loginId).keySet().stream()
                .filter(id -> !id.equals(presentSession))
                .forEach(sessions::deleteById);
    }

    /** Ends every session of the person, for instance because the account was closed or its roles changed. */
    public void endAll(String loginId) {
        sessions.findByPrincipalName(loginId).keySet().forEach(sessions::deleteById);
    }

    /** Reads the account anew into the present session. */
    void refresh(String loginId, HttpServletRequest request, HttpServletResponse response) {
        StaffPrincipal principal = details.loadUserByUsername(loginId);
        principal.eraseCredentials();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }
}
