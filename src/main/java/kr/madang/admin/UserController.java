package kr.madang.admin;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import kr.madang.domain.office.Role;
import kr.madang.platform.web.Choice;
import kr.madang.platform.web.Forms;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Accounts and roles (사용자·역할). */
@Controller
@RequestMapping("/admin/users")
@PreAuthorize("@adminAccess.managesUsers()")
class UserController {

    private final UserQuery users;
    private final UserUpkeep upkeep;
    private final MessageSource messages;

    UserController(UserQuery users, UserUpkeep upkeep, MessageSource messages) {
        this.users = users;
        this.upkeep = upkeep;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView list(
            @ModelAttribute("conditions") UserConditions conditions,
            @PageableDefault(size = 20, sort = "loginId") Pageable pageable) {
        return new ModelAndView("admin/users")
                .addObject("roles", roles())
                .addObject("page", users.page(conditions, pageable));
    }

    @GetMapping("/new")
    ModelAndView startNew() {
        return form("admin/user-form", UserForm.blank());
    }

    @PostMapping
    ModelAndView add(@Valid @ModelAttribute("form") UserForm form, BindingResult errors) {
        AtomicReference<String> password = new AtomicReference<>("");
        if (Forms.accepted(errors, () -> password.set(upkeep.open(form)))) {
            return secret(form.login(), Objects.requireNonNull(password.get()));
        }
        return choices(Forms.unprocessable("admin/user-form", errors));
    }

    @GetMapping("/{id}")
    ModelAndView startEdit(@PathVariable long id) {
        return existing(form("admin/user-form", upkeep.form(id)), id);
    }

    @PostMapping("/{id}")
    ModelAndView save(@PathVariable long id, @Valid @ModelAttribute("form") UserForm form, BindingResult errors) {
        try {
            if (Forms.accepted(errors, () -> upkeep.change(id, form))) {
                return Forms.to("/admin/users", "saved");
            }
        } catch (OptimisticLockingFailureException overtaken) {
            return overtaken(id, errors);
        }
        return existing(choices(Forms.unprocessable("admin/user-form", errors)), id);
    }

    @PostMapping("/{id}/password")
    ModelAndView resetPassword(@PathVariable long id) {
        return secret(upkeep.form(id).login(), upkeep.resetPassword(id));
    }

    @PostMapping("/{id}/closing")
    ModelAndView close(@PathVariable long id) {
        upkeep.close(id);
        return Forms.to("/admin/users", "saved");
    }

    @PostMapping("/{id}/reopening")
    ModelAndView reopen(@PathVariable long id) {
        upkeep.reopen(id);
        return Forms.to("/admin/users", "saved");
    }

    private static ModelAndView secret(String login, String password) {
        return new ModelAndView("admin/user-password").addObject("login", login).addObject("password", password);
    }

    private ModelAndView existing(ModelAndView page, long id) {
        return page.addObject("id", id).addObject("open", users.isOpen(id));
    }

    /** Both versions, what was typed and what is kept now; saving again replaces the latter knowingly. */
    private ModelAndView overtaken(long id, BindingResult errors) {
        ModelAndView page = existing(choices(Forms.unprocessable("admin/user-form", errors)), id)
                .addObject("kept", upkeep.form(id));
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private ModelAndView form(String view, UserForm form) {
        return choices(new ModelAndView(view).addObject("form", form));
    }

    private ModelAndView choices(ModelAndView page) {
        return page.addObject("departments", users.departments()).addObject("roles", roles());
    }

    private List<Choice> roles() {
        return Arrays.stream(Role.values())
                .map(role -> new Choice(role.name(), messages.getMessage("role." + role.name(), null, Locale.KOREAN)))
                .toList();
    }
}
