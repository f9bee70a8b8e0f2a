package kr.madang.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Comparator;
import java.util.List;
import kr.madang.platform.web.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One's own account (내 정보): who one is, other sessions, password. */
@Controller
class AccountController {

    private final CurrentStaff current;
    private final PasswordChange passwords;
    private final OwnSessions sessions;
    private final List<AccountLink> links;

    AccountController(CurrentStaff current, PasswordChange passwords, OwnSessions sessions, List<AccountLink> links) {
        this.current = current;
        this.passwords = passwords;
        this.sessions = sessions;
        this.links = links.stream()
                .sorted(Comparator.comparingInt(AccountLink::order))
                .toList();
    }

    @GetMapping("/account")
    ModelAndView show(HttpServletRequest request) {
        return new ModelAndView("account/account")
                .addObject("staff", current.get())
                .addObject(
                        "links",
                        links.stream()
                                .filter(link -> link.visible().getAsBoolean())
                                .toList())
                .addObject("lastSignIn", request.getSession().getAttribute(SignInOutcome.PREVIOUS_SIGN_IN))
                .addObject(
                        "others",
                        sessions.others(
                                current.get().loginId(), request.getSession().getId()));
    }

    @PostMapping("/account/sessions/end")
    ModelAndView endOthers(HttpServletRequest request) {
        sessions.endOthers(current.get().loginId(), request.getSession().getId());
        return Forms.to("/account", "sessionsEnded");
    }

    @GetMapping("/account/password")
    ModelAndView startPassword() {
        return new ModelAndView("account/password").addObject("form", PasswordForm.blank());
    }

    @PostMapping("/account/password")
    ModelAndView changePassword(
            @Valid @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!Forms.accepted(errors, () -> passwords.change(form))) {
            return Forms.unprocessable("account/password", errors);
        }
        sessions.refresh(current.get().loginId(), request, response);
        sessions.endOthers(current.get().loginId(), request.getSession().getId());
        return Forms.to("/account", "passwordChanged");
    }
}
