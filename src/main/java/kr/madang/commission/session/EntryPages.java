package kr.madang.commission.session;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.madang.commission.BodyChoices;
import kr.madang.commission.HiddenPapers;
import kr.madang.commission.meeting.MeetingDesk;
import kr.madang.commission.meeting.MeetingQuery;
import kr.madang.commission.session.SessionItemQuery.Ballot;
import kr.madang.commission.session.SessionItemQuery.Entry;
import kr.madang.domain.body.meeting.MeetingFacts;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.platform.time.BusinessClock;
import kr.madang.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of an item in session. */
@Component
class EntryPages {

    private final SessionItemQuery entries;
    private final QuorumReckoning reckoning;
    private final Meeting meeting;
    private final Offers offers;

    EntryPages(SessionItemQuery entries, QuorumReckoning reckoning, Meeting meeting, Offers offers) {
        this.entries = entries;
        this.reckoning = reckoning;
        this.meeting = meeting;
        this.offers = offers;
    }

    /** The meeting around it. */
    @Component("meetingOfEntry")
    record Meeting(MeetingDesk desk, MeetingQuery query, SessionQuery sessions, SessionPages pages) {}

    /** What its forms offer, and what is hidden. */
    @Component("entryOffers")
    record Offers(BodyChoices choices, HiddenPapers hidden, BusinessClock clock) {}

    Entry entry(long id) {
        return entries.find(id).orElseThrow(NotFound::new);
    }

    ModelAndView of(long id) {
        Entry entry = entry(id);
        MeetingFacts facts = meeting.desk().facts(entry.meetingId());
        Map<Long, List<Ballot>> ballots = entries.ballots(id).stream().collect(Collectors.groupingBy(Ballot::voteId));
        return new ModelAndView("commission/session/entry")
                .addObject("entry", entry)
                .addObject("hides", offers.hidden().hide(entry.itemId()))
                .addObject("detail", meeting.query().find(entry.meetingId()).orElseThrow())
                .addObject("reckoned", reckoning.ofEntry(facts, id, null))
                .addObject("seats", meeting.sessions().seats(entry.meetingId(), facts.bodyId(), facts.day()))
                .addObject("recusals", entries.recusals(id))
                .addObject("votes", entries.votes(id))
                .addObject("ballots", ballots)
                .addObject("decisions", entries.decisions(id))
                .addObject("followUps", entries.followUps(id))
                .addObject("mine", meeting.pages().mine(facts))
                .addObject(
                        "departments",
                        offers.choices().departments(offers.clock().today()));
    }

    ModelAndView refused(long id, DomainRuleViolation refused, @Nullable Object typed) {
        ModelAndView page = of(id).addObject("refused", refused).addObject("typed", typed);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
