package kr.madang.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Lets the title of a page say that what was sent was refused (KWCAG 2.2, 7.3.1): a screen reader reads the title first.
 * Error pages are not meant, their heading says what happened.
 */
class RefusedFormInterceptor implements HandlerInterceptor {

    /** The model attribute that is there where the form was refused. */
    static final String REFUSED = "formRefused";

    private static final String ERROR_PAGES = "error/";

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || page.getViewName() == null || page.getViewName().startsWith(ERROR_PAGES)) {
            return;
        }
        if (page.getStatus() != null && page.getStatus().is4xxClientError()) {
            page.addObject(REFUSED, true);
        }
    }
}
