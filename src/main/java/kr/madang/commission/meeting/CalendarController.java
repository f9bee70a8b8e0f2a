package kr.madang.commission.meeting;

import jakarta.validation.Valid;
import java.time.DayOfWeek;
import kr.madang.commission.BodyChoices;
import kr.madang.platform.time.BusinessClock;
import kr.madang.platform.web.Forms;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The meetings of a year. */
@Controller
@PreAuthorize("@commissionAccess.keeps()")
class CalendarController {

    private static final String FORM = "commission/meeting/calendar-form";

    private final CalendarPlanning planning;
    private final BodyChoices choices;
    private final BusinessClock clock;

    CalendarController(CalendarPlanning planning, BodyChoices choices, BusinessClock clock) {
        this.planning = planning;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping("/commission/meeting-calendar/new")
    ModelAndView startNew() {
        return page(new ModelAndView(FORM).addObject("form", CalendarForm.blank(clock.today())));
    }

    @PostMapping("/commission/meeting-calendar")
    ModelAndView plan(@Valid @ModelAttribute("form") CalendarForm form, BindingResult errors) {
        return Forms.accepted(errors, () -> planning.plan(form))
                ? Forms.to("/commission/meetings?body=" + form.bodyId() + "&year=" + form.year(), "meetingsPlanned")
                : page(Forms.unprocessable(FORM, errors));
    }

    private ModelAndView page(ModelAndView page) {
        return page.addObject("bodies", choices.bodies(clock.today())).addObject("weekdays", DayOfWeek.values());
    }
}
