package kr.madang.commission.minutes;

import kr.madang.commission.minutes.text.DraftText;
import kr.madang.domain.body.minutes.AllMinutes;
import kr.madang.domain.body.minutes.Minutes;
import kr.madang.domain.body.minutes.MinutesDrafted;
import kr.madang.domain.body.minutes.MinutesTexts;
import kr.madang.domain.body.minutes.MinutesVersion;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Signature;
import kr.madang.platform.security.Signing;
import kr.madang.platform.web.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes minutes: the draft from the record, its text, and how open they are. */
@Service
@Transactional
public class MinutesWriting {

    private final MinutesDesk desk;
    private final DraftText drafts;
    private final Shelf shelf;

    MinutesWriting(MinutesDesk desk, DraftText drafts, Shelf shelf) {
        this.desk = desk;
        this.drafts = drafts;
        this.shelf = shelf;
    }

    /** All minutes, who signs, and who is told. */
    @Service
    record Shelf(AllMinutes all, Signing signing, ApplicationEventPublisher events, JdbcClient jdbc) {

        /** Whoever else begins the minutes of the meeting waits and then finds them begun. */
        void hold(long meetingId) {
            jdbc.sql("select id from meeting where id = ? for no key update")
                    .param(meetingId)
                    .query(Long.class)
                    .optional();
        }
    }

    /**
     * Builds the first draft from the record of a closed meeting.
     *
     * @return the id of the minutes
     */
    public long draft(long meetingId) {
        shelf.hold(meetingId);
        MinutesTexts texts = drafts.of(meetingId).orElseThrow(NotFound::new);
        if (shelf.all().existsByMeetingId(meetingId)) {
            throw new DomainRuleViolation("minutes.alreadyDrafted");
        }
        Signature by = shelf.signing().now();
        Minutes begun = desk.keep(Minutes.begin(meetingId, by), "MINUTES_DRAFTED", null);
        desk.keep(MinutesVersion.first(begun.id(), texts, by));
        shelf.events().publishEvent(new MinutesDrafted(meetingId, begun.id()));
        return begun.id();
    }

    /**
     * Changes the text: in place while nobody else has seen it, as a new version once it was sent out.
     *
     * @throws MinutesOvertaken when somebody else has changed it since the form was opened
     */
    public void write(long id, MinutesForm form) {
        Minutes minutes = desk.hold(id);
        MinutesVersion latest = desk.latest(id);
        if (!form.hasSeen(latest.id(), latest.version())) {
            throw new MinutesOvertaken();
        }
        Signature by = shelf.signing().now();
        minutes.beforeWriting(by);
        if (form.texts().equals(latest.texts())) {
            return;
        }
        if (latest.isSealed()) {
            desk.keep(latest.next(form.texts(), null, by));
        } else {
            latest.rewrite(form.texts(), by);
            desk.keep(latest);
        }
        desk.keep(minutes, "MINUTES_WRITTEN", null);
    }

    public void classify(long id, ClassificationForm form, boolean published) {
        Minutes minutes = desk.hold(id, form.seenVersion());
        if (published) {
            throw new DomainRuleViolation("minutes.withdrawFirst");
        }
        String number = form.recordNumber();
        if (number != null && shelf.all().existsByRecordNumberAndIdNot(number, id)) {
            throw new DomainRuleViolation("minutes.recordNumberTaken", number);
        }
        minutes.classify(
                form.wantedDisclosure(),
                form.ground(),
                number,
                form.wantedRetention(),
                shelf.signing().now());
        desk.keep(minutes, "MINUTES_CLASSIFIED", form.wantedDisclosure() + " " + form.wantedRetention());
    }
}
