package kr.madang.platform.security;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page (로그인). */
@Controller
class SignInController {

    @GetMapping("/login")
    String show() {
        return "login";
    }
}
