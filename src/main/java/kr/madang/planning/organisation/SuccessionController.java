package kr.madang.planning.organisation;

import jakarta.validation.Valid;
import kr.madang.platform.web.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Records which department took over from which (부서 승계). */
@Controller
@RequestMapping("/organisation/successions")
@PreAuthorize("@organisationAccess.ordersDepartments()")
class SuccessionController {

    private static final String FORM = "planning/organisation/succession-form";

    private final Reorganisation reorganisation;
    private final DepartmentOptions options;

    SuccessionController(Reorganisation reorganisation, DepartmentOptions options) {
        this.reorganisation = reorganisation;
        this.options = options;
    }

    @GetMapping("/new")
    ModelAndView startNew(
            @RequestParam(required = false) @Nullable Long predecessor,
            @RequestParam(required = false) @Nullable Long successor) {
        return form(new ModelAndView(FORM, "form", new SuccessionForm(predecessor, successor, null)));
    }

    @PostMapping
    ModelAndView add(@Valid @ModelAttribute("form") SuccessionForm form, BindingResult errors) {
        boolean recorded = OrganisationForms.accepted(
                errors, () -> reorganisation.succeed(form.before(), form.after(), form.day()));
        return recorded
                ? Forms.to("/organisation/departments/" + form.after(), "departmentSucceeded")
                : form(Forms.unprocessable(FORM, errors));
    }

    private ModelAndView form(ModelAndView page) {
        return page.addObject("departments", options.departments());
    }
}
