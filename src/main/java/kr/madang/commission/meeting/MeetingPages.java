package kr.madang.commission.meeting;

import kr.madang.commission.StepForm;
import kr.madang.commission.meeting.MeetingQuery.Detail;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.platform.time.BusinessClock;
import kr.madang.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of a meeting, as it is or with the reason why something could not be done. */
@Component
class MeetingPages {

    private final MeetingQuery meetings;
    private final MeetingNames names;
    private final BusinessClock clock;

    MeetingPages(MeetingQuery meetings, MeetingNames names, BusinessClock clock) {
        this.meetings = meetings;
        this.names = names;
        this.clock = clock;
    }

    Detail detail(long id) {
        return meetings.find(id).orElseThrow(NotFound::new);
    }

    ModelAndView of(long id) {
        Detail detail = detail(id);
        return new ModelAndView("commission/meeting/meeting")
                .addObject("detail", detail)
                .addObject("name", names.of(detail))
                .addObject("agenda", meetings.agenda(id))
                .addObject("pool", detail.state().takesItems() ? meetings.pool(detail.bodyId()) : java.util.List.of())
                .addObject("followUps", meetings.openFollowUps(detail.bodyId()))
                .addObject("steps", meetings.steps(id))
                .addObject("today", clock.today());
    }

    ModelAndView refused(long id, DomainRuleViolation refused, @Nullable StepForm typed) {
        ModelAndView page = of(id).addObject("refused", refused).addObject("typed", typed);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
