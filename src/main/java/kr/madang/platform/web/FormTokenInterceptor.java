package kr.madang.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets each form do its work once: who sends it again is led to where the first one led. */
class FormTokenInterceptor implements HandlerInterceptor {

    static final String PARAMETER = "_formToken";

    private static final String CLAIMED = FormTokenInterceptor.class.getName();
    private static final int LOOKS = 50;
    private static final long PAUSE_MILLIS = 100;
    private static final int LONGEST_LOCATION = 1000;

    private final FormTokens tokens;

    FormTokenInterceptor(FormTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        String given = HttpMethod.POST.matches(request.getMethod()) ? request.getParameter(PARAMETER) : null;
        if (given == null) {
            return true;
        }
        UUID token = parse(given);
        if (tokens.claim(token, principal(request), request.getRequestURI())) {
            request.setAttribute(CLAIMED, token);
            return true;
        }
        follow(token, request, response);
        return false;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (!(request.getAttribute(CLAIMED) instanceof UUID token)) {
            return;
        }
        String location = response.getHeader("Location");
        boolean redirected = HttpStatus.valueOf(response.getStatus()).is3xxRedirection();
        if (failure == null && redirected && location != null && location.length() <= LONGEST_LOCATION) {
            tokens.finish(token, location);
        } else {
            tokens.release(token);
        }
    }

    private void follow(UUID token, HttpServletRequest request, HttpServletResponse response) throws IOException {
        for (int look = 0; look < LOOKS; look++) {
            FormTokens.Claim claim = tokens.find(token).orElse(null);
            if (claim == null) {
                break;
            }
            if (!claim.principal().equals(principal(request)) || !claim.path().equals(request.getRequestURI())) {
                throw new BadRequest("form.tokenOfAnother");
            }
            if (claim.location() != null) {
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader("Location", claim.location());
                return;
            }
            pause();
        }
        response.sendError(HttpServletResponse.SC_CONFLICT);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static UUID parse(String given) {
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
}
