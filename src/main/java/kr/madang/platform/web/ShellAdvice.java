package kr.madang.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import kr.madang.platform.security.CurrentStaff;
import kr.madang.platform.security.SignedInStaff;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its shell, without asking the database. */
@ControllerAdvice
public class ShellAdvice {

    private final Menu menu;
    private final CurrentStaff current;
    private final MessageSource messages;

    ShellAdvice(Menu menu, CurrentStaff current, MessageSource messages) {
        this.menu = menu;
        this.current = current;
        this.messages = messages;
    }

    /** The shell of the page that answers the request. */
    @ModelAttribute("shell")
    public Shell shell(HttpServletRequest request) {
        SignedInStaff staff = current.find().orElse(null);
        Appearance appearance = appearance(request);
        if (staff == null) {
            return new Shell(List.of(), null, null, List.of(), null, appearance);
        }
        return new Shell(
                menu.visibleAt(request.getRequestURI()
                        .substring(request.getContextPath().length())),
                staff.displayName(),
                staff.departmentName(),
                staff.roles().stream().map(Enum::name).sorted().toList(),
                notice(request.getParameter(Forms.NOTICE)),
                appearance);
    }

    private @Nullable String notice(@Nullable String name) {
        if (name == null || !name.matches("[A-Za-z]{1,40}")) {
            return null;
        }
        String key = "notice." + name;
        return "".equals(messages.getMessage(key, null, "", Locale.KOREAN)) ? null : key;
    }

    private static Appearance appearance(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(Appearance.COOKIE)) {
                    return Appearance.of(cookie.getValue());
                }
            }
        }
        return Appearance.of(null);
    }
}
