package kr.madang.platform.web;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Words and view of the error pages. */
@Component
class ErrorPages {

    private static final Set<Integer> WORDED = Set.of(400, 403, 404, 405, 406, 409, 413, 415, 422, 429, 500, 503);

    private final MessageSource messages;

    ErrorPages(MessageSource messages) {
        this.messages = messages;
    }

    /** The page of a status. */
    ModelAndView page(HttpStatus status) {
        return page(status, "error." + worded(status) + ".text");
    }

    /** The page of a status with a sentence of its own. */
    ModelAndView page(HttpStatus status, String sentenceKey, Object... arguments) {
        String sentence = messages.getMessage(sentenceKey, arguments, Locale.KOREAN);
        return view(status, new Words(status.value(), heading(status), sentence, null));
    }

    /** The page of a status with heading and sentence of its own. */
    ModelAndView pageWorded(HttpStatus status, String prefix) {
        String heading = messages.getMessage(prefix + ".heading", null, Locale.KOREAN);
        String sentence = messages.getMessage(prefix + ".text", null, Locale.KOREAN);
        return view(status, new Words(status.value(), heading, sentence, null));
    }

    /** The page of our own failures. */
    ModelAndView failure(String reference) {
        String sentence = messages.getMessage("error.500.text", null, Locale.KOREAN);
        return view(
                HttpStatus.INTERNAL_SERVER_ERROR,
                new Words(500, heading(HttpStatus.INTERNAL_SERVER_ERROR), sentence, reference));
    }

    private String heading(HttpStatus status) {
        return messages.getMessage("error." + worded(status) + ".heading", null, Locale.KOREAN);
    }

    private static int worded(HttpStatus status) {
        if (WORDED.contains(status.value())) {
            return status.value();
        }
        return status.is4xxClientError() ? 400 : 500;
    }

    private static ModelAndView view(HttpStatus status, Words words) {
        ModelAndView page = new ModelAndView("error/page");
        page.setStatus(status);
        page.addObject("words", words);
        return page;
    }

    /** What the page says. */
    record Words(
            int status,
            String heading,
            String sentence,
            @Nullable String reference) {}
}
