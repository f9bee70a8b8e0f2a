package kr.madang.commission.session;

import java.time.LocalDate;
import java.util.Locale;
import kr.madang.commission.BodyChoices;
import kr.madang.commission.meeting.Agenda;
import kr.madang.domain.body.meeting.AgendaItem;
import kr.madang.domain.body.meeting.AgendaItems;
import kr.madang.domain.body.meeting.ItemField;
import kr.madang.domain.body.meeting.ItemKind;
import kr.madang.domain.body.meeting.ItemText;
import kr.madang.domain.body.meeting.MeetingFacts;
import kr.madang.domain.shared.Signature;
import kr.madang.platform.time.BusinessClock;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings the result of a meeting before the next one (전차 회의록·서면심의 결과 보고): as its first item where the next
 * meeting is planned already, else in the pool, where it stands first.
 */
@Component
class NextReport {

    private final AgendaItems items;
    private final Agenda agenda;
    private final BodyChoices bodies;
    private final Sources sources;

    NextReport(AgendaItems items, Agenda agenda, BodyChoices bodies, Sources sources) {
        this.items = items;
        this.agenda = agenda;
        this.bodies = bodies;
        this.sources = sources;
    }

    /** Words and days. */
    @Component
    record Sources(MessageSource messages, JdbcClient jdbc) {

        String say(String key, Object... arguments) {
            return messages.getMessage(key, arguments, Locale.KOREAN);
        }
    }

    void propose(MeetingFacts closed, Signature by) {
        Long department = bodies.departmentOf(closed.bodyId());
        if (department == null) {
            return;
        }
        int year = LocalDate.ofInstant(by.at(), BusinessClock.SEOUL).getYear();
        items.holdNumbers(closed.bodyId());
        AgendaItem report = items.saveAndFlush(AgendaItem.reportOn(
                closed, year, items.nextOrdinal(closed.bodyId(), year), department, text(closed), by));
        sources.jdbc()
                .sql("""
                        select id from meeting
                        where body_id = :body and form = 'SITTING' and state in ('PLANNED', 'NOTIFIED')
                          and coalesce(held_on, planned_month + 31) >= :day
                        order by coalesce(held_on, planned_month + 31), id limit 1
                        """)
                .param("body", closed.bodyId())
                .param("day", closed.day())
                .query(Long.class)
                .optional()
                .ifPresent(next -> agenda.putFirst(next, report));
    }

    private ItemText text(MeetingFacts closed) {
        String year = String.valueOf(closed.year());
        String title = closed.isWritten()
                ? sources.say("nextReport.written", year, String.valueOf(closed.number()))
                : sources.say("nextReport.minutes", year, String.valueOf(closed.number()));
        return new ItemText(
                ItemKind.REPORT,
                ItemField.GENERAL,
                title,
                sources.say("nextReport.summary", title),
                sources.say("nextReport.proposal", title),
                "MEETING",
                closed.id(),
                title);
    }
}
