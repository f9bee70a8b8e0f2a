package kr.madang.platform.security;

import jakarta.validation.Valid;
import kr.madang.platform.web.Forms;
import kr.madang.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which who holds the printed token becomes the first administrator. */
@Controller
class SetupController {

    private final FirstAdministrator first;

    SetupController(FirstAdministrator first) {
        this.first = first;
    }

    @GetMapping("/setup")
    ModelAndView show(@RequestParam @Nullable String token) {
        requireKnown(token);
        return new ModelAndView("setup")
                .addObject("token", String.valueOf(token))
                .addObject("form", SetupForm.blank());
    }

    @PostMapping("/setup")
    ModelAndView open(
            @RequestParam @Nullable String token, @Valid @ModelAttribute("form") SetupForm form, BindingResult errors) {
        requireKnown(token);
        if (Forms.accepted(errors, () -> openWith(token, form))) {
            return Forms.to("/login");
        }
        return Forms.unprocessable("setup", errors).addObject("token", String.valueOf(token));
    }

    private void openWith(@Nullable String token, SetupForm form) {
        if (token == null || !first.openWithToken(token, form)) {
            throw new NotFound();
        }
    }

    private void requireKnown(@Nullable String token) {
        if (token == null || !first.knows(token)) {
            throw new NotFound();
        }
    }
}
