package kr.madang.commission.session;

import java.time.LocalDate;
import kr.madang.commission.CommissionAccess;
import kr.madang.commission.meeting.MeetingDesk;
import kr.madang.commission.meeting.MeetingNames;
import kr.madang.commission.meeting.MeetingQuery;
import kr.madang.commission.meeting.MeetingQuery.Detail;
import kr.madang.domain.body.meeting.MeetingFacts;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.platform.security.CurrentStaff;
import kr.madang.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of a meeting in session. */
@Component
class SessionPages {

    private final MeetingQuery meetings;
    private final SessionQuery sessions;
    private final QuorumReckoning reckoning;
    private final Reader reader;

    SessionPages(MeetingQuery meetings, SessionQuery sessions, QuorumReckoning reckoning, Reader reader) {
        this.meetings = meetings;
        this.sessions = sessions;
        this.reckoning = reckoning;
        this.reader = reader;
    }

    /** Who looks, and at which meeting. */
    @Component("sessionReader")
    record Reader(CurrentStaff current, CommissionAccess access, MeetingDesk desk, MeetingNames names) {}

    ModelAndView of(long id) {
        Detail detail = meetings.find(id).orElseThrow(NotFound::new);
        LocalDate day = detail.time().heldOn();
        if (day == null) {
            throw new NotFound();
        }
        MeetingFacts facts = reader.desk().facts(id);
        Long mine = mine(facts);
        return new ModelAndView("commission/session/session")
                .addObject("detail", detail)
                .addObject("name", reader.names().of(detail))
                .addObject("reckoned", reckoning.ofMeeting(facts))
                .addObject("seats", sessions.seats(id, detail.bodyId(), day))
                .addObject("agenda", meetings.agenda(id))
                .addObject("guests", sessions.guests(id))
                .addObject("votes", sessions.openVotes(id, mine))
                .addObject("mine", mine);
    }

    /** @throws NotFound when there is no such meeting */
    void mustExist(long id) {
        reader.desk().facts(id);
    }

    ModelAndView refused(long id, DomainRuleViolation refused, @Nullable SessionForm typed) {
        ModelAndView page = of(id).addObject("refused", refused).addObject("typed", typed);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** The appointment in whose name the person signed in sits there. */
    @Nullable
    Long mine(MeetingFacts meeting) {
        if (!reader.access().sits()) {
            return null;
        }
        return sessions.appointmentOf(
                        meeting.bodyId(), meeting.day(), reader.current().get().accountId())
                .orElse(null);
    }
}
