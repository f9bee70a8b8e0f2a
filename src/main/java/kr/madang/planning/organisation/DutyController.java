package kr.madang.planning.organisation;

import jakarta.validation.Valid;
import kr.madang.planning.organisation.DepartmentQuery.Detail;
import kr.madang.platform.web.Forms;
import kr.madang.platform.web.NotFound;
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
@RequestMapping("/organisation/departments/{department}/duties")
@PreAuthorize("@organisationAccess.assignsDutiesOf(#department)")
class DutyController {

    private static final String FORM = "planning/organisation/duty-form";

    private final DepartmentQuery departments;
    private final DutyAssignment assignment;

    DutyController(DepartmentQuery departments, DutyAssignment assignment) {
        this.departments = departments;
        this.assignment = assignment;
    }

    @ModelAttribute("department")
    Detail department(@PathVariable long department) {
        return departments.find(department).orElseThrow(NotFound::new);
    }

    @GetMapping("/new")
    String startNew(@PathVariable long department, @ModelAttribute("department") Detail record, Model model) {
        int next = departments.duties(department).size() + 1;
        model.addAttribute("form", PartForm.blank(next, record.from()));
        return FORM;
    }

    @PostMapping
    ModelAndView add(
            @PathVariable long department, @Valid @ModelAttribute("form") PartForm form, BindingResult errors) {
        boolean added = OrganisationForms.accepted(
                errors, () -> assignment.assign(department, form.textTyped(), form.placeTyped(), form.days()));
        return added ? record(department) : Forms.unprocessable(FORM, errors);
    }

    @GetMapping("/{id}/edit")
    String startEdit(@PathVariable long department, @PathVariable long id, Model model) {
        model.addAttribute("form", kept(department, id));
        model.addAttribute("id", id);
        return FORM;
    }

    @PostMapping("/{id}")
    ModelAndView save(
            @PathVariable long department,
            @PathVariable long id,
            @Valid @ModelAttribute("form") PartForm form,
            BindingResult errors) {
        boolean saved = OrganisationForms.accepted(
                errors,
                () -> assignment.reword(
                        department, id, form.versionTyped(), form.textTyped(), form.placeTyped(), form.days()));
        return saved ? record(department) : again(department, id, errors);
    }

    /** With what is kept now, where it changed since the form was opened. */
    private ModelAndView again(long department, long id, BindingResult errors) {
        PartForm kept = kept(department, id);
        ModelAndView page = Forms.unprocessable(FORM, errors).addObject("id", id);
        boolean overtaken = errors.getTarget() instanceof PartForm typed && typed.versionTyped() != kept.versionTyped();
        return overtaken ? page.addObject("kept", kept) : page;
    }

    private PartForm kept(long department, long id) {
        return PartForm.of(departments.duty(department, id).orElseThrow(NotFound::new));
    }

    private static ModelAndView record(long department) {
        return Forms.to("/organisation/departments/" + department, "saved");
    }
}
