package kr.madang.commission.meeting;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import kr.madang.commission.meeting.MeetingQuery.Detail;
import kr.madang.domain.body.meeting.MeetingTime;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.platform.format.Format;
import kr.madang.platform.mail.MailMessage;
import kr.madang.platform.mail.Outbox;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the members by mail when they are called together, or when a meeting they know of changes (소집 통지). */
@Component
class MeetingMails {

    private static final String KIND = "MEETING_NOTICE";

    private final MeetingQuery meetings;
    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final Letter letter;

    MeetingMails(MeetingQuery meetings, Outbox outbox, JdbcClient jdbc, Letter letter) {
        this.meetings = meetings;
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.letter = letter;
    }

    /** Words and figures of the letter. */
    @Component("meetingLetter")
    record Letter(MessageSource messages, MeetingNames names, Format format) {

        String say(String key, Object... arguments) {
            return messages.getMessage(key, arguments, Locale.KOREAN);
        }

        String when(MeetingTime time) {
            String start = time.startsAt() == null ? "" : " " + time.startsAt();
            String until = time.repliesUntil() == null ? "" : " ~ " + format.dateWithDay(time.repliesUntil());
            return format.dateWithDay(time.heldOn()) + start + until;
        }
    }

    /** Puts a mail for each member with an address into the outbox, in the transaction that changed the meeting. */
    @EventListener
    void announce(MeetingAnnounced announced) {
        Detail detail = meetings.find(announced.meetingId()).orElseThrow();
        String name = detail.bodyName() + " " + letter.names().of(detail);
        String subject = letter.say("meetingMail.subject." + announced.what(), name);
        String text = letter.say(
                "meetingMail.text",
                subject,
                letter.when(detail.time()),
                Objects.requireNonNullElse(detail.time().place(), "-"),
                letter.format().date(detail.papersDueOn()));
        addresses(detail).stream()
                .filter(MeetingMails::canBeWrittenTo)
                .forEach(address -> outbox.put(MailMessage.toAddress(address, KIND, subject, text)));
    }

    /** An address that no mail can be sent to must not keep the others from being told. */
    private static boolean canBeWrittenTo(String address) {
        try {
            MailMessage.checkAddress(address);
            return true;
        } catch (DomainRuleViolation unusable) {
            return false;
        }
    }

    private List<String> addresses(Detail detail) {
        return jdbc.sql("""
                        select distinct m.email from member_in_office o join appointment a on a.id = o.appointment_id
                        join member m on m.id = a.member_id
                        where o.body_id = :body and o.served @> cast(:day as date) and m.email is not null
                        """)
                .param("body", detail.bodyId())
                .param("day", detail.time().first())
                .query(String.class)
                .list();
    }
}
