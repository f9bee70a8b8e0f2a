package kr.madang.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import kr.madang.platform.audit.AuditLog;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/** What follows a sign-in, a failed one, a sign-out or a refusal: counters, audit log and the next page. */
@Component
class SignInOutcome {

    /** Session attribute with the moment of the sign-in before the present one. */
    static final String PREVIOUS_SIGN_IN = "madang.previousSignIn";

    private static final DateTimeFormatter HOUR_AND_MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    private final SignInCounter counter;
    private final AuditLog audit;
    private final RequestCache requestCache;

    SignInOutcome(SignInCounter counter, AuditLog audit, RequestCache requestCache) {
        this.counter = counter;
        this.audit = audit;
        this.requestCache = requestCache;
    }

    AuthenticationSuccessHandler success() {
        SavedRequestAwareAuthenticationSuccessHandler next = new SavedRequestAwareAuthenticationSuccessHandler();
        next.setRequestCache(requestCache);
        return (request, response, authentication) -> {
            Instant before = counter.succeeded(authentication.getName());
            request.getSession().setAttribute(PREVIOUS_SIGN_IN, before);
            staffOf(authentication, staff -> audit.recordAs(staff, "SIGN_IN", staff.loginId(), null));
            next.onAuthenticationSuccess(request, response, authentication);
        };
    }

    AuthenticationFailureHandler failure() {
        return (request, response, refusal) -> {
            if (refusal instanceof AuthenticationServiceException) {
                response.sendRedirect(request.getContextPath() + "/login?unavailable");
                return;
            }
            String login = StaffDetailsService.normalised(request.getParameter("username"));
            LocalTime lockedUntil = counter.failed(login, request.getRemoteAddr());
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
