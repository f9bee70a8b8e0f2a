package kr.madang.planning.organisation;

import jakarta.validation.Valid;
import kr.madang.planning.organisation.DepartmentQuery.Detail;
import kr.madang.platform.time.BusinessClock;
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
@RequestMapping("/organisation/departments/{department}/headcounts")
@PreAuthorize("@organisationAccess.recordsHeadcountOf(#department)")
class HeadcountController {

    private static final String FORM = "planning/organisation/headcount-form";

    private final DepartmentQuery departments;
    private final HeadcountRecording recording;
    private final BusinessClock clock;

    HeadcountController(DepartmentQuery departments, HeadcountRecording recording, BusinessClock clock) {
        this.departments = departments;
        this.recording = recording;
        this.clock = clock;
    }

    @ModelAttribute("department")
    Detail department(@PathVariable long department) {
        return departments.find(department).orElseThrow(NotFound::new);
    }

    @GetMapping("/new")
    String startNew(@PathVariable long department, Model model) {
        model.addAttribute("form", HeadcountForm.blank(clock.today()));
        return FORM;
    }

    @PostMapping
    ModelAndView add(
            @PathVariable long department, @Valid @ModelAttribute("form") HeadcountForm form, BindingResult errors) {
        boolean recorded = Forms.accepted(
                errors, () -> recording.record(department, form.day(), form.posts(), form.people(), form.apart()));
        return recorded
                ? Forms.to("/organisation/departments/" + department, "saved")
                : Forms.unprocessable(FORM, errors);
    }
}
