package kr.madang.planning.organisation;

import jakarta.validation.Valid;
import kr.madang.planning.organisation.DepartmentQuery.Detail;
import kr.madang.platform.web.Forms;
import kr.madang.platform.web.NotFound;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/organisation/departments")
@PreAuthorize("@organisationAccess.reads()")
class DepartmentController {

    private static final String FORM = "planning/organisation/department-form";

    private final DepartmentQuery departments;
    private final DepartmentUpkeep upkeep;

    DepartmentController(DepartmentQuery departments, DepartmentUpkeep upkeep) {
        this.departments = departments;
        this.upkeep = upkeep;
    }

    @GetMapping
    String list(@PageableDefault(size = 20, sort = "position") Pageable pageable, Model model) {
        model.addAttribute("page", departments.list(pageable));
        return "planning/organisation/departments";
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, Model model) {
        model.addAttribute("department", find(id));
        model.addAttribute("teams", departments.teams(id));
        model.addAttribute("duties", departments.duties(id));
        model.addAttribute("headcounts", departments.headcounts(id));
        model.addAttribute("successions", departments.successions(id));
        return "planning/organisation/department";
    }

    @GetMapping("/{id}/edit")
    @PreAuthorize("@organisationAccess.ordersDepartments()")
    String startEdit(@PathVariable long id, Model model) {
        model.addAttribute("form", DepartmentForm.of(find(id)));
        return FORM;
    }

    @PostMapping("/{id}")
    @PreAuthorize("@organisationAccess.ordersDepartments()")
    ModelAndView save(@PathVariable long id, @Valid @ModelAttribute("form") DepartmentForm form, BindingResult errors) {
        boolean saved = OrganisationForms.accepted(
                errors,
                () -> upkeep.describe(
                        id,
                        form.versionTyped(),
                        form.nameTyped(),
                        form.missionTyped(),
                        form.placeTyped(),
                        form.lastDay()));
        return saved ? Forms.to("/organisation/departments/" + id, "saved") : again(id, errors);
    }

    /** With what is kept now, where it changed since the form was opened. */
    private ModelAndView again(long id, BindingResult errors) {
        DepartmentForm kept = DepartmentForm.of(find(id));
        ModelAndView page = Forms.unprocessable(FORM, errors);
        boolean overtaken =
                errors.getTarget() instanceof DepartmentForm typed && typed.versionTyped() != kept.versionTyped();
        return overtaken ? page.addObject("kept", kept) : page;
    }

    private Detail find(long id) {
        return departments.find(id).orElseThrow(NotFound::new);
    }
}
