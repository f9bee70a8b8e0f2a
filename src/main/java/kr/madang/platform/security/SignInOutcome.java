package kr.madang.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import kr.madang.platform.audit.AuditLog;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** What follows a sign-in, a failed one, a sign-out or a refusal: counters, audit log and the next page. */
@Component
class SignInOutcome {

    private static final DateTimeFormatter HOUR_AND_MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    private final SignInCounter counter;
    private final AuditLog audit;

    SignInOutcome(SignInCounter counter, AuditLog audit) {
        this.counter = counter;
        this.audit = audit;
    }

    AuthenticationSuccessHandler success() {
        SavedRequestAwareAuthenticationSuccessHandler next = new SavedRequestAwareAuthenticationSuccessHandler();
        return (request, response, authentication) -> {
            counter.succeeded(authentication.getName());
            staffOf(authentication, staff -> audit.recordAs(staff, "SIGN_IN", staff.loginId(), null));
            next.onAuthenticationSuccess(request, response, authentication);
        };
    }

    AuthenticationFailureHandler failure() {
        return (request, response, refusal) -> {
            String login = String.valueOf(request.getParameter("username"));
            LocalTime lockedUntil = counter.failed(login);
            audit.recordSeparately("SIGN_IN_FAILED", login, null);
            String reason = lockedUntil == null ? "error" : "locked=" + HOUR_AND_MINUTE.format(lockedUntil);
            response.sendRedirect(request.getContextPath() + "/login?" + reason);
        };
    }

    LogoutHandler signOut() {
        return (request, response, authentication) ->
                staffOf(authentication, staff -> audit.recordAs(staff, "SIGN_OUT", staff.loginId(), null));
    }

    void refused(HttpServletRequest request) {
        audit.recordSeparately("ACCESS_REFUSED", request.getMethod() + " " + request.getRequestURI(), null);
    }

    private static void staffOf(@Nullable Authentication authentication, Consumer<SignedInStaff> consumer) {
        if (authentication != null && authentication.getPrincipal() instanceof StaffPrincipal principal) {
            consumer.accept(principal.staff());
        }
    }
}
