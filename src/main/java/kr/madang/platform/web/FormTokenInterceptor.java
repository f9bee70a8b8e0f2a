package kr.madang.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets each form do its work once: who sends it again is led to where the first one led. */
class FormTokenInterceptor implements HandlerInterceptor {

    static final String PARAMETER = "_formToken";

    private static final String CLAIMED = FormTokenInterceptor.class.getName();
    private static final int LOOKS = 50;
    private static final long PAUSE_MILLIS = 100;
    private static final int TOKEN_LENGTH = 36;
    private static final int LONGEST_PATH = 300;
    private static final int LONGEST_LOCATION = 1000;

    private final FormTokens tokens;

    FormTokenInterceptor(FormTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!isSent(request)) {
            return true;
        }
        String given = request.getParameter(PARAMETER);
        return given == null || isFirst(parse(given), request, response);
    }

    /** Error pages and late answers are dispatched with the parameters of the form, which has been claimed by then. */
    private static boolean isSent(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.REQUEST && HttpMethod.POST.matches(request.getMethod());
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (!(request.getAttribute(CLAIMED) instanceof UUID token)) {
            return;
        }
        request.removeAttribute(CLAIMED);
        String location = response.getHeader("Location");
        boolean redirected = response.getStatus() / 100 == 3;
        if (failure == null && redirected && location != null && location.length() <= LONGEST_LOCATION) {
            tokens.finish(token, location);
        } else {
            tokens.release(token);
        }
    }

    /** Whether the form may do its work; if not, the answer has been given. A form that failed leaves its turn to the next. */
    private boolean isFirst(UUID token, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String principal = principal(request);
        String path = path(request);
        for (int look = 0; look < LOOKS; look++) {
            if (tokens.claim(token, principal, path)) {
                request.setAttribute(CLAIMED, token);
                return true;
            }
            FormTokens.Claim claim = tokens.find(token).orElse(null);
            if (claim != null && !claim.isOf(principal, path)) {
                throw new BadRequest("form.tokenOfAnother");
            }
            if (claim != null && claim.location() != null) {
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader("Location", claim.location());
                return false;
            }
            pause();
        }
        response.sendError(HttpServletResponse.SC_CONFLICT);
        return false;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static UUID parse(String given) {
        if (given.length() != TOKEN_LENGTH) {
            throw new BadRequest("form.badToken");
        }
        try {
            return UUID.fromString(given);
        } catch (IllegalArgumentException e) {
            throw new BadRequest("form.badToken");
        }
    }

    private static String principal(HttpServletRequest request) {
        return request.getUserPrincipal() == null
                ? ""
                : request.getUserPrincipal().getName();
    }

    private static String path(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.length() <= LONGEST_PATH ? path : path.substring(0, LONGEST_PATH);
    }
}
