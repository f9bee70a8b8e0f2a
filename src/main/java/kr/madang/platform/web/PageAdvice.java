package kr.madang.platform.web;

import java.security.SecureRandom;
import java.util.HexFormat;
import kr.madang.domain.shared.DomainRuleViolation;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Turns what goes wrong outside a form into a page that says what happened and what to do. There are three kinds: the
 * user's (400), the state's (404, 409) and ours (500, with a number under which the log tells the rest).
 */
@ControllerAdvice
public class PageAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(PageAdvice.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ErrorPages pages;

    PageAdvice(ErrorPages pages) {
        this.pages = pages;
    }

    /** Surrounding blanks are never meant, and an empty box is one left out. */
    @InitBinder
    void trim(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
    }

    @ExceptionHandler
    ModelAndView broken(DomainRuleViolation violation) {
        return pages.page(HttpStatus.CONFLICT, violation.key(), violation.arguments());
    }

    @ExceptionHandler
    ModelAndView wrong(BadRequest wrong) {
        return pages.page(HttpStatus.BAD_REQUEST, wrong.key(), wrong.arguments());
    }

    @ExceptionHandler
    ModelAndView missing(NotFound missing) {
        return pages.page(HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler
    ModelAndView overtaken(OptimisticLockingFailureException overtaken) {
        return pages.page(HttpStatus.CONFLICT);
    }

    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException tooLarge) {
        return pages.page(HttpStatus.CONTENT_TOO_LARGE);
    }

    @ExceptionHandler({
        MultipartException.class,
        MethodArgumentTypeMismatchException.class,
        ConversionFailedException.class,
        RequestRejectedException.class
    })
    ModelAndView unreadable(Exception unreadable) {
        return pages.page(HttpStatus.BAD_REQUEST);
    }

    /** The reader went away while the answer was being written; there is nobody to tell. */
    @ExceptionHandler({AsyncRequestNotUsableException.class, ClientAbortException.class})
    void gone(Exception gone) {}

    /** Spring Security answers it: with the sign-in page or with the 403 page. */
    @ExceptionHandler
    void refused(AccessDeniedException refused) {
        throw refused;
    }

    @ExceptionHandler
    ModelAndView anything(Exception failure) {
        if (failure instanceof ErrorResponse response) {
            HttpStatusCode status = response.getStatusCode();
            if (status.is4xxClientError()) {
                return pages.page(HttpStatus.valueOf(status.value()));
            }
        }
        byte[] number = new byte[4];
        RANDOM.nextBytes(number);
        String reference = HexFormat.of().withUpperCase().formatHex(number);
        LOG.error("Error {}", reference, failure);
        return pages.failure(reference);
    }
}
