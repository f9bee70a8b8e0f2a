package kr.madang.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kr.madang.platform.web.ErrorSentence;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Answers what the person may not do. A form whose session has ended is sent to the sign-in page, which says so; a form of
 * an earlier sign-in gets a page that says so; any other refusal is the 403 page and an entry of the audit log.
 */
class RefusalHandler implements AccessDeniedHandler {

    private final SignInOutcome outcome;

    RefusalHandler(SignInOutcome outcome) {
        this.outcome = outcome;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        if (refusal instanceof CsrfException && request.getUserPrincipal() == null) {
            response.sendRedirect(request.getContextPath() + "/login?sessionEnded");
            return;
        }
        if (refusal instanceof CsrfException) {
            ErrorSentence.choose(request, "error.formOutlived");
        } else {
            outcome.refused(request);
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}
