package kr.madang.commission.recruitment.applicant;

import jakarta.validation.Valid;
import kr.madang.commission.recruitment.CallQuery;
import kr.madang.domain.commission.recruitment.Applicant.Qualification;
import kr.madang.domain.commission.recruitment.CallApplication;
import kr.madang.platform.export.DocumentFormat;
import kr.madang.platform.web.Forms;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The applications to a call, as a list and as a file. */
@Controller
class ApplicationListController {

    private static final String EXPORT = "commission/recruitment/applicant/export";

    private final ApplicantViews views;
    private final ApplicantQuery applicants;
    private final ApplicantExport export;

    ApplicationListController(ApplicantViews views, ApplicantQuery applicants, ApplicantExport export) {
        this.views = views;
        this.applicants = applicants;
        this.export = export;
    }

    @GetMapping("/commission/calls/{call}/applications")
    @PreAuthorize("@callAccess.mayScreen()")
    ModelAndView list(
            @PathVariable long call,
            @ModelAttribute("conditions") ApplicantConditions conditions,
            @PageableDefault(size = 20, sort = "number") Pageable pageable) {
        CallQuery.Detail detail = views.callOf(call);
        Page<ApplicantQuery.Row> page = applicants.page(call, conditions, pageable);
        views.seen(
                detail,
                "applicantView.list",
                page.getContent().stream().map(ApplicantQuery.Row::number).toList());
        return new ModelAndView("commission/recruitment/applicant/list")
                .addObject("call", detail)
                .addObject("page", page)
                .addObject("states", CallApplication.State.values())
                .addObject("qualifications", Qualification.values());
    }

    @GetMapping("/commission/calls/{call}/applications/export")
    @PreAuthorize("@callAccess.keeps()")
    ModelAndView startExport(@PathVariable long call) {
        return formats(new ModelAndView(EXPORT).addObject("form", ExportForm.BLANK), call);
    }

    @PostMapping("/commission/calls/{call}/applications/export")
    @PreAuthorize("@callAccess.keeps()")
    Object export(@PathVariable long call, @Valid @ModelAttribute("form") ExportForm form, BindingResult errors) {
        CallQuery.Detail detail = views.callOf(call);
        return errors.hasErrors() ? formats(Forms.unprocessable(EXPORT, errors), call) : export.file(detail, form);
    }

    private ModelAndView formats(ModelAndView page, long call) {
        return page.addObject("call", views.callOf(call)).addObject("formats", DocumentFormat.values());
    }
}
