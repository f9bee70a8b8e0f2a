package kr.madang.budget.alert;

import jakarta.validation.Valid;
import kr.madang.platform.web.BadRequest;
import kr.madang.platform.web.ConditionText;
import kr.madang.platform.web.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Hides warnings and shows them again. */
@Controller
@PreAuthorize("@budgetAccess.plans()")
class HidingController {

    private final AlertSilencing silencing;

    HidingController(AlertSilencing silencing) {
        this.silencing = silencing;
    }

    @GetMapping("/budget/alerts/hidings/new")
    ModelAndView startNew(
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable String line,
            @RequestParam @Nullable String entry) {
        HidingForm form = new HidingForm(
                AlertConditions.kindOf(kind == null ? "" : kind),
                ConditionText.id(line),
                ConditionText.id(entry),
                null);
        return new ModelAndView("budget/alert/hiding-form")
                .addObject("about", aboutOf(form))
                .addObject("form", form);
    }

    @PostMapping("/budget/alerts/hidings")
    ModelAndView hide(@Valid @ModelAttribute("form") HidingForm form, BindingResult errors) {
        if (errors.hasFieldErrors("kind") || errors.hasFieldErrors("line") || errors.hasFieldErrors("entry")) {
            throw new BadRequest("alert.noSubject");
        }
        AlertSilencing.About about = aboutOf(form);
        if (Forms.accepted(errors, () -> silencing.hide(about, form.words()))) {
            return Forms.to("/budget/alerts?year=" + about.year(), "alertHidden");
        }
        return Forms.unprocessable("budget/alert/hiding-form", errors).addObject("about", about);
    }

    @PostMapping("/budget/alerts/hidings/{id}/end")
    ModelAndView showAgain(@PathVariable long id) {
        return Forms.to("/budget/alerts?year=" + silencing.showAgain(id), "alertShown");
    }

    private AlertSilencing.About aboutOf(HidingForm form) {
        return silencing.about(form.wantedKind(), form.line(), form.entry());
    }
}
