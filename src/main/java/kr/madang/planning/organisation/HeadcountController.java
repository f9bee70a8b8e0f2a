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
    private final HeadcountQuery headcounts;
    private final HeadcountRecording recording;
    private final BusinessClock clock;

    HeadcountController(
            DepartmentQuery departments, HeadcountQuery headcounts, HeadcountRecording recording, BusinessClock clock) {
        this.departments = departments;
        this.headcounts = headcounts;
        this.recording = recording;
        this.clock = clock;
    }

    @ModelAttribute("department")
    Detail department(@PathVariable long department) {
        return departments.find(department).orElseThrow(NotFound::new);
    }

    @GetMapping("/new")
    String startNew(@PathVariable long department, Model model) {
        model.addAttribute("form", HeadcountForm.blank(clock.today(), headcounts.latest(department)));
        return FORM;
    }

    @PostMapping
    ModelAndView add(
            @PathVariable long department, @Valid @ModelAttribute("form") HeadcountForm form, BindingResult errors) {
        boolean recorded =
                OrganisationForms.accepted(errors, () -> recording.record(department, form.seen(), form.counts()));
        return recorded ? Forms.to("/organisation/departments/" + department, "saved") : again(department, errors);
    }

    /** With what is recorded of the day now, so that sending again corrects it knowingly. */
    private ModelAndView again(long department, BindingResult errors) {
        ModelAndView page = Forms.unprocessable(FORM, errors);
        if (errors.getTarget() instanceof HeadcountForm typed && typed.asOf() != null) {
            headcounts
                    .standing(department, typed.asOf())
                    .ifPresent(standing ->
                            page.addObject("kept", standing).addObject("seen", headcounts.latest(department)));
        }
        return page;
    }
}
