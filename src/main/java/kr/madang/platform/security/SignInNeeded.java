package kr.madang.platform.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Sends whoever is not signed in to the sign-in page; a page that refreshes a part of itself goes there as a whole. */
class SignInNeeded extends LoginUrlAuthenticationEntryPoint {

    static final String PARTIAL_REQUEST = "HX-Request";

    SignInNeeded() {
        super("/login");
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException problem)
            throws IOException, ServletException {
        if (request.getHeader(PARTIAL_REQUEST) == null) {
            super.commence(request, response, problem);
            return;
        }
        response.setHeader("HX-Redirect", request.getContextPath() + "/login?sessionEnded");
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
    }
}
