package kr.madang.planning.organisation;

import jakarta.validation.Valid;
import java.util.concurrent.atomic.AtomicLong;
import kr.madang.platform.time.BusinessClock;
import kr.madang.platform.web.Forms;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Sets up new departments (부서 신설). */
@Controller
@RequestMapping("/organisation/departments")
@PreAuthorize("@organisationAccess.ordersDepartments()")
class FoundingController {

    private static final String FORM = "planning/organisation/founding-form";

    private final Reorganisation reorganisation;
    private final DepartmentOptions options;
    private final BusinessClock clock;

    FoundingController(Reorganisation reorganisation, DepartmentOptions options, BusinessClock clock) {
        this.reorganisation = reorganisation;
        this.options = options;
        this.clock = clock;
    }

    @GetMapping("/new")
    ModelAndView startNew() {
        return form(new ModelAndView(FORM, "form", FoundingForm.blank(clock.today())));
    }

    @PostMapping
    ModelAndView add(@Valid @ModelAttribute("form") FoundingForm form, BindingResult errors) {
        AtomicLong founded = new AtomicLong();
        if (OrganisationForms.accepted(errors, () -> founded.set(reorganisation.found(form.plan())))) {
            return Forms.to("/organisation/departments/" + founded.get(), "departmentFounded");
        }
        return form(Forms.unprocessable(FORM, errors));
    }

    private ModelAndView form(ModelAndView page) {
        return page.addObject("departments", options.departments()).addObject("kinds", options.kinds());
    }
}
