package kr.madang.commission.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale;
import kr.madang.commission.calendar.FeedQuery.Meeting;
import kr.madang.platform.time.BusinessClock;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes meetings as a calendar (RFC 5545). It names bodies and places, never persons. */
@Component
class FeedCalendar {

    /** What a calendar shows for a meeting whose end nobody has set; its description says so. */
    private static final Duration USUAL_LENGTH = Duration.ofHours(2);

    private static final ZoneOffset KOREA = ZoneOffset.ofHours(9);
    private static final LocalDate BEFORE_ALL_MEETINGS = LocalDate.of(1990, 1, 1);

    private final MessageSource messages;

    FeedCalendar(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * The calendar as text.
     *
     * @param root address of the application, without a slash at its end
     */
    String write(List<Meeting> meetings, String root) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Madang//Meetings//KO"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", say("calendar.name")));
        calendar.add(new XProperty("X-WR-CALDESC", say("calendar.description")));
        calendar.add(new XProperty("X-WR-TIMEZONE", BusinessClock.SEOUL.getId()));
        calendar.add(seoul());
        meetings.forEach(meeting -> calendar.add(event(meeting, root)));
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(true).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private VEvent event(Meeting meeting, String root) {
        String packet = root + "/commission/meetings/" + meeting.id() + "/packet";
        VEvent event = new VEvent(false);
        event.add(new Uid("meeting-" + meeting.id() + "@madang"));
        event.add(new DtStamp(meeting.changedAt()));
        event.add(new LastModified(meeting.changedAt()));
        event.add(new Sequence(meeting.version()));
        event.add(new Summary(title(meeting)));
        event.add(new Description(description(meeting, packet)));
        event.add(new Url(URI.create(packet)));
        event.add(
                meeting.isCalledOff()
                        ? ImmutableStatus.VEVENT_CANCELLED
                        : meeting.state().equals("PLANNED")
                                ? ImmutableStatus.VEVENT_TENTATIVE
                                : ImmutableStatus.VEVENT_CONFIRMED);
        if (meeting.place() != null) {
            event.add(new Location(meeting.place()));
        }
        time(event, meeting);
        return event;
    }

    /** A written deliberation lasts whole days, from its first to the last day of replies; so does a meeting without an hour. */
    private static void time(VEvent event, Meeting meeting) {
        LocalTime startsAt = meeting.startsAt();
        if (meeting.form().equals("WRITTEN") || startsAt == null) {
            LocalDate last = meeting.repliesUntil() == null ? meeting.heldOn() : meeting.repliesUntil();
            event.add(new DtStart<>(meeting.heldOn()));
            event.add(new DtEnd<>(last.plusDays(1)));
            event.add(ImmutableTransp.TRANSPARENT);
            return;
        }
        Temporal start = meeting.heldOn().atTime(startsAt).atZone(BusinessClock.SEOUL);
        event.add(new DtStart<>(start));
        event.add(new DtEnd<>(
                meeting.endsAt() == null
                        ? start.plus(USUAL_LENGTH)
                        : meeting.heldOn().atTime(meeting.endsAt()).atZone(BusinessClock.SEOUL)));
    }

    private String title(Meeting meeting) {
        String name = meeting.number() == null
                ? say("calendar.unnumbered", meeting.bodyName(), say("calendar.kind." + meeting.kind()))
                : say(
                        "calendar.numbered",
                        meeting.bodyName(),
                        meeting.number(),
                        say("calendar.kind." + meeting.kind()));
        String written = meeting.form().equals("WRITTEN") ? say("calendar.written", name) : name;
        return meeting.isCalledOff() ? say("calendar.title." + meeting.state(), written) : written;
    }

    private String description(Meeting meeting, String packet) {
        StringBuilder text = new StringBuilder();
        if (meeting.isCalledOff() || meeting.state().equals("PLANNED")) {
            text.append(say("calendar.state." + meeting.state())).append('\n');
        }
        if (meeting.startsAt() != null
                && meeting.endsAt() == null
                && meeting.form().equals("SITTING")) {
            text.append(say("calendar.endUnknown")).append('\n');
        }
        if (meeting.onlineLink() != null) {
            text.append(say("calendar.online", meeting.onlineLink())).append('\n');
        }
        return text.append(say("calendar.packet", packet)).toString();
    }

    /** Korea has kept one time the whole year since 1989; the definition says just that. */
    private static VTimeZone seoul() {
        Standard standard = new Standard();
        standard.add(new DtStart<>(BEFORE_ALL_MEETINGS.atStartOfDay()));
        standard.add(new TzOffsetFrom(KOREA));
        standard.add(new TzOffsetTo(KOREA));
        standard.add(new TzName("KST"));
        return new VTimeZone(
                new PropertyList(List.of(new TzId(BusinessClock.SEOUL.getId()))),
                new ComponentList<Observance>(List.of(standard)));
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.KOREAN);
    }
}
