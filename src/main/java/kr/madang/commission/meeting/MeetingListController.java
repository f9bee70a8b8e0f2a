package kr.madang.commission.meeting;

import kr.madang.commission.BodyChoices;
import kr.madang.domain.body.meeting.MeetingState;
import kr.madang.platform.time.BusinessClock;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.web.PageableDefault;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** The list of meetings. */
@Controller
@PreAuthorize("@commissionAccess.reads()")
class MeetingListController {

    private final MeetingListQuery meetings;
    private final BodyChoices choices;
    private final BusinessClock clock;

    MeetingListController(MeetingListQuery meetings, BodyChoices choices, BusinessClock clock) {
        this.meetings = meetings;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping("/commission/meetings")
    ModelAndView list(
            @ModelAttribute("conditions") MeetingConditions conditions,
            @PageableDefault(size = 20, sort = "day", direction = Sort.Direction.DESC) Pageable pageable) {
        return new ModelAndView("commission/meeting/list")
                .addObject("page", meetings.page(conditions, pageable))
                .addObject("bodies", choices.bodies(clock.today()))
                .addObject("years", meetings.years())
                .addObject("states", MeetingState.values());
    }
}
