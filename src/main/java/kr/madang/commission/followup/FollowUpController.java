package kr.madang.commission.followup;

import jakarta.validation.Valid;
import kr.madang.commission.BodyChoices;
import kr.madang.commission.CommissionAccess;
import kr.madang.commission.followup.FollowUpQuery.Conditions;
import kr.madang.commission.followup.FollowUpQuery.Row;
import kr.madang.commission.followup.FollowUpQuery.Standing;
import kr.madang.platform.time.BusinessClock;
import kr.madang.platform.web.Forms;
import kr.madang.platform.web.NotFound;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.web.PageableDefault;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Follow-ups of decisions. */
@Controller
class FollowUpController {

    private static final String FORM = "commission/followup/form";
    private static final String PAGE = "commission/followup/follow-up";

    private final FollowUpQuery followUps;
    private final FollowingUp followingUp;
    private final Around around;

    FollowUpController(FollowUpQuery followUps, FollowingUp followingUp, Around around) {
        this.followUps = followUps;
        this.followingUp = followingUp;
        this.around = around;
    }

    /** Departments, rights and the day. */
    @Component("followUpAround")
    record Around(BodyChoices choices, CommissionAccess access, BusinessClock clock) {}

    @GetMapping("/commission/follow-ups")
    @PreAuthorize("@commissionAccess.reads()")
    ModelAndView list(
            @ModelAttribute("conditions") Conditions conditions,
            @PageableDefault(size = 20, sort = "dueOn", direction = Sort.Direction.ASC) Pageable pageable) {
        return new ModelAndView("commission/followup/list")
                .addObject("page", followUps.page(conditions, around.clock().today(), pageable))
                .addObject(
                        "departments",
                        around.choices().departments(around.clock().today()))
                .addObject("standings", Standing.values())
                .addObject("today", around.clock().today());
    }

    @GetMapping("/commission/follow-ups/{id}")
    @PreAuthorize("@commissionAccess.reads()")
    ModelAndView show(@PathVariable long id) {
        Row row = row(id);
        return page(
                new ModelAndView(PAGE).addObject("form", new ProgressForm(row.version(), row.progress(), null)), row);
    }

    @PostMapping("/commission/follow-ups/{id}/reports")
    @PreAuthorize("@commissionAccess.draftsItems()")
    ModelAndView report(@PathVariable long id, @Valid @ModelAttribute("form") ProgressForm form, BindingResult errors) {
        Row row = row(id);
        if (!around.access().belongsTo(row.departmentId())) {
            throw new AccessDeniedException("another department's follow-up");
        }
        return Forms.accepted(errors, () -> followingUp.report(id, form.seenVersion(), form.percent(), form.words()))
                ? Forms.to("/commission/follow-ups/" + id, "saved")
                : page(Forms.unprocessable(PAGE, errors), row);
    }

    @GetMapping("/commission/entries/{id}/follow-ups/new")
    @PreAuthorize("@commissionAccess.keeps()")
    ModelAndView startNew(@PathVariable long id) {
        return offered(new ModelAndView(FORM).addObject("form", new FollowUpForm(null, null, null)), id);
    }

    @PostMapping("/commission/entries/{id}/follow-ups")
    @PreAuthorize("@commissionAccess.keeps()")
    ModelAndView assign(@PathVariable long id, @Valid @ModelAttribute("form") FollowUpForm form, BindingResult errors) {
        return Forms.accepted(errors, () -> followingUp.assign(id, form.departmentId(), form.words(), form.due()))
                ? Forms.to("/commission/entries/" + id, "followUpAssigned")
                : offered(Forms.unprocessable(FORM, errors), id);
    }

    private ModelAndView offered(ModelAndView page, long entryId) {
        return page.addObject("entryId", entryId)
                .addObject(
                        "departments",
                        around.choices().departments(around.clock().today()));
    }

    private ModelAndView page(ModelAndView page, Row row) {
        return page.addObject("row", row)
                .addObject("reports", followUps.reports(row.id()))
                .addObject(
                        "mayReport",
                        row.doneOn() == null
                                && around.access().draftsItems()
                                && around.access().belongsTo(row.departmentId()))
                .addObject("today", around.clock().today());
    }

    private Row row(long id) {
        return followUps.find(id).orElseThrow(NotFound::new);
    }
}
