package kr.madang.commission.recruitment.applicant;

import jakarta.validation.Valid;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.platform.web.Forms;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of an application, and its entry and correction. */
@Controller
@RequestMapping("/commission/calls/{call}/applications")
class ApplicationController {

    private static final String FORM = "commission/recruitment/applicant/form";

    private final ApplicationPages pages;
    private final ApplicationDesk desk;

    ApplicationController(ApplicationPages pages, ApplicationDesk desk) {
        this.pages = pages;
        this.desk = desk;
    }

    @GetMapping("/{id}")
    @PreAuthorize("@callAccess.mayScreen()")
    ModelAndView show(@PathVariable long call, @PathVariable long id) {
        return pages.page(call, id);
    }

    @GetMapping("/new")
    @PreAuthorize("@callAccess.keeps()")
    ModelAndView startNew(@PathVariable long call) {
        return pages.around(new ModelAndView(FORM).addObject("form", pages.blank(call)), call);
    }

    @PostMapping
    @PreAuthorize("@callAccess.keeps()")
    ModelAndView add(
            @PathVariable long call, @Valid @ModelAttribute("form") ApplicationForm form, BindingResult errors) {
        pages.blank(call);
        long[] id = new long[1];
        if (Forms.accepted(errors, () -> id[0] = desk.receive(call, form))) {
            return Forms.to(address(call, id[0]), "applicationReceived");
        }
        return pages.around(Forms.unprocessable(FORM, errors), call);
    }

    @GetMapping("/{id}/edit")
    @PreAuthorize("@callAccess.keeps()")
    ModelAndView startEdit(@PathVariable long call, @PathVariable long id) {
        return pages.around(
                new ModelAndView(FORM).addObject("form", pages.form(call, id)).addObject("id", id), call);
    }

    @PostMapping("/{id}")
    @PreAuthorize("@callAccess.keeps()")
    ModelAndView save(
            @PathVariable long call,
            @PathVariable long id,
            @Valid @ModelAttribute("form") ApplicationForm form,
            BindingResult errors) {
        pages.form(call, id);
        if (Forms.accepted(errors, () -> desk.correct(call, id, form))) {
            return Forms.to(address(call, id), "saved");
        }
        return pages.around(Forms.unprocessable(FORM, errors).addObject("id", id), call);
    }

    @PostMapping("/{id}/withdrawal")
    @PreAuthorize("@callAccess.keeps()")
    ModelAndView withdraw(
            @PathVariable long call,
            @PathVariable long id,
            @RequestParam @org.jspecify.annotations.Nullable Integer version) {
        try {
            desk.withdraw(call, id, version == null ? -1 : version);
        } catch (DomainRuleViolation refused) {
            return pages.refused(call, id, refused);
        }
        return Forms.to(address(call, id), "applicationWithdrawn");
    }

    private static String address(long call, long id) {
        return "/commission/calls/" + call + "/applications/" + id;
    }
}
