package kr.madang.platform.web;

import kr.madang.domain.shared.DomainRuleViolation;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** How handlers of forms answer: with a redirect after success, with the filled-in form and 422 otherwise. */
public final class Forms {

    /** Query parameter that carries the key of the notice shown on the next page. */
    public static final String NOTICE = "notice";

    private Forms() {}

    /**
     * Runs the duty unless the form has errors; a broken rule becomes an error of the form.
     *
     * @return whether the duty was done
     */
    public static boolean accepted(BindingResult errors, Runnable duty) {
        if (errors.hasErrors()) {
            return false;
        }
        try {
            duty.run();
            return true;
        } catch (DomainRuleViolation violation) {
            errors.reject(violation.key(), violation.arguments(), violation.key());
            return false;
        }
    }

    /** The form again, as it was typed, with its errors. */
    public static ModelAndView unprocessable(String view, BindingResult errors) {
        return new ModelAndView(view, errors.getModel(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** To the address, with 303. */
    public static ModelAndView to(String path) {
        RedirectView redirect = new RedirectView(path, true);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        return new ModelAndView(redirect);
    }

    /**
     * To the address, with 303, where the notice is shown.
     *
     * @param noticeKey what follows {@code notice.} in messages.properties, e.g. {@code saved}
     */
    public static ModelAndView to(String path, String noticeKey) {
        return to(path + (path.contains("?") ? "&" : "?") + NOTICE + "=" + noticeKey);
    }
}
