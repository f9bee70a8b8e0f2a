package kr.madang.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Lets a filter that refuses a request say more on the error page than the status does. */
public final class ErrorSentence {

    private static final String ATTRIBUTE = ErrorSentence.class.getName();

    private ErrorSentence() {}

    /**
     * Chooses the words of the error page that will answer the request.
     *
     * @param prefix of the keys {@code .heading} and {@code .text} in messages.properties
     */
    public static void choose(HttpServletRequest request, String prefix) {
        request.setAttribute(ATTRIBUTE, prefix);
    }

    static @Nullable String chosenFor(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String prefix ? prefix : null;
    }
}
