package kr.madang.commission.recruitment;

import jakarta.validation.Valid;
import kr.madang.commission.recruitment.CallReading.Read;
import kr.madang.platform.web.Forms;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page of a call, and what it lays down. */
@Controller
class CallController {

    private static final String FORM = "commission/recruitment/form";

    private final CallViews views;
    private final CallForms forms;
    private final CallReading reading;
    private final CallCourse course;

    CallController(CallViews views, CallForms forms, CallReading reading, CallCourse course) {
        this.views = views;
        this.forms = forms;
        this.reading = reading;
        this.course = course;
    }

    @GetMapping("/commission/calls/{id}")
    @PreAuthorize("@callAccess.reads()")
    ModelAndView show(@PathVariable long id) {
        return views.page(id);
    }

    @GetMapping("/commission/calls/new")
    @PreAuthorize("@callAccess.keeps()")
    ModelAndView startNew() {
        return forms.choices(new ModelAndView(FORM).addObject("form", CallForm.blank()));
    }

    @PostMapping("/commission/calls")
    @PreAuthorize("@callAccess.keeps()")
    ModelAndView draft(@Valid @ModelAttribute("form") CallForm form, BindingResult errors) {
        Read read = reading.read(form, errors);
        long[] id = new long[1];
        if (Forms.accepted(errors, () -> id[0] = course.draft(read.category(), read.plan()))) {
            return Forms.to("/commission/calls/" + id[0], "callDrafted");
        }
        return forms.choices(Forms.unprocessable(FORM, errors));
    }

    @GetMapping("/commission/calls/{id}/edit")
    @PreAuthorize("@callAccess.keeps()")
    ModelAndView startEdit(@PathVariable long id) {
        CallView view = views.view(id);
        return forms.choices(
                new ModelAndView(FORM).addObject("form", CallForm.of(view)).addObject("id", id));
    }

    @PostMapping("/commission/calls/{id}")
    @PreAuthorize("@callAccess.keeps()")
    ModelAndView revise(@PathVariable long id, @Valid @ModelAttribute("form") CallForm form, BindingResult errors) {
        views.view(id);
        Read read = reading.read(form, errors);
        if (Forms.accepted(errors, () -> course.revise(id, form.seenVersion(), read.category(), read.plan()))) {
            return Forms.to("/commission/calls/" + id, "saved");
        }
        return forms.choices(Forms.unprocessable(FORM, errors).addObject("id", id));
    }
}
