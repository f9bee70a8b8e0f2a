package kr.madang.platform.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Remembers how pages are to look (화면 설정) and returns to the page it was chosen on. */
@Controller
class AppearanceController {

    @PostMapping("/preferences")
    ResponseEntity<Void> choose(
            @RequestParam Appearance.Theme theme,
            @RequestParam Appearance.Density density,
            @RequestParam @Nullable String back) {
        ResponseCookie cookie = ResponseCookie.from(Appearance.COOKIE, new Appearance(theme, density).cookieValue())
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(Duration.ofDays(365))
                .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .header(HttpHeaders.LOCATION, local(back))
                .build();
    }

    /** Only addresses of our own: one slash and then a plain character, no line breaks. */
    private static String local(@Nullable String back) {
        return back != null && back.matches("/(?![/\\\\])[\\x21-\\x7e]*") ? back : "/";
    }
}
