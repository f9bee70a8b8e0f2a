package kr.madang.commission.minutes.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.madang.commission.minutes.text.MeetingRecord.Item;
import kr.madang.commission.minutes.text.MeetingRecord.Member;
import kr.madang.commission.minutes.text.MeetingRecord.Sitting;
import kr.madang.commission.minutes.text.MeetingRecord.Stay;
import kr.madang.domain.body.minutes.MinutesTexts;
import kr.madang.platform.format.Format;
import kr.madang.platform.time.BusinessClock;
import org.springframework.stereotype.Component;

/** Writes the first draft of minutes from the record of the meeting. */
@Component
public class DraftText {

    private final MeetingRecordQuery records;
    private final ItemText items;
    private final MinutesWords words;
    private final Format format;

    DraftText(MeetingRecordQuery records, ItemText items, MinutesWords words, Format format) {
        this.records = records;
        this.items = items;
        this.words = words;
        this.format = format;
    }

    /** The nine contents; nothing where there is no such meeting or it is not closed. */
    public Optional<MinutesTexts> of(long meetingId) {
        return records.of(meetingId)
                .map(record -> new MinutesTexts(
                        name(record.sitting()),
                        record.sitting().convener(),
                        held(record.sitting()),
                        attendance(record),
                        proceedings(record),
                        items.agenda(record),
                        items.remarks(record),
                        items.decisions(record),
                        items.votes(record)));
    }

    private String name(Sitting sitting) {
        return words.say(
                "minutesDraft.name." + sitting.form(),
                sitting.bodyName(),
                String.valueOf(sitting.year()),
                String.valueOf(sitting.number()),
                words.say("minutesMeetingKind." + sitting.kind()));
    }

    private String held(Sitting sitting) {
        List<String> lines = new ArrayList<>();
        if (sitting.isWritten()) {
            lines.add(words.say(
                    "minutesDraft.period",
                    format.dateWithDay(sitting.heldOn()),
                    format.dateWithDay(sitting.repliesUntil())));
            lines.add(words.say("minutesDraft.place", words.say("minutesDraft.written")));
            return String.join("\n", lines);
        }
        lines.add(words.say(
                "minutesDraft.when",
                format.dateWithDay(dayOf(sitting.openedAt())),
                timeOf(sitting.openedAt()),
                dayOf(sitting.openedAt()).equals(dayOf(sitting.closedAt()))
                        ? timeOf(sitting.closedAt())
                        : format.time(sitting.closedAt())));
        String place = sitting.place() == null ? words.say("minutesDraft.noPlace") : sitting.place();
        lines.add(words.say("minutesDraft.place", place));
        if (sitting.online()) {
            lines.add(words.say("minutesDraft.online"));
        }
        return String.join("\n", lines);
    }

    private String attendance(MeetingRecord record) {
        List<String> lines = new ArrayList<>();
        lines.add(words.say(
                "minutesDraft.count",
                record.members().size(),
                record.present().size(),
                record.absent().size()));
        lines.add(words.say("minutesDraft.present", record.present().size()));
        record.present().forEach(member -> lines.add("- " + named(member) + times(member, record.sitting())));
        if (!record.absent().isEmpty()) {
            lines.add(words.say("minutesDraft.absent", record.absent().size()));
            record.absent().forEach(member -> lines.add("- " + named(member)));
        }
        lines.add(words.say("minutesDraft.guests", record.guests().size()));
        record.guests().forEach(guest -> lines.add("- " + guest.post() + " " + guest.name()));
        return String.join("\n", lines);
    }

    private String named(Member member) {
        return words.say(member.chairs() ? "minutesDraft.chair" : "minutesDraft.member", member.name());
    }

    /** When somebody came later or left earlier than the others. */
    private String times(Member member, Sitting sitting) {
        List<String> times = new ArrayList<>();
        for (Stay stay : member.stays()) {
            if (minute(stay.arrivedAt()).isAfter(minute(sitting.openedAt()))) {
                times.add(words.say("minutesDraft.arrived", timeOf(stay.arrivedAt())));
            }
            Instant left = stay.leftAt();
            if (left != null && minute(left).isBefore(minute(sitting.closedAt()))) {
                times.add(words.say("minutesDraft.left", timeOf(left)));
            }
        }
        return times.isEmpty() ? "" : " (" + String.join(", ", times) + ")";
    }

    private String proceedings(MeetingRecord record) {
        Sitting sitting = record.sitting();
        List<String> steps = new ArrayList<>();
        if (sitting.isWritten()) {
            steps.add(words.say("minutesDraft.papersOut", format.date(sitting.heldOn())));
        } else {
            steps.add(words.say(
                    sitting.presider() == null ? "minutesDraft.opened" : "minutesDraft.openedBy",
                    timeOf(sitting.openedAt()),
                    String.valueOf(sitting.presider())));
        }
        steps.add(words.say(
                "minutesDraft.quorum", record.members().size(), record.present().size()));
        for (Item item : record.items()) {
            steps.add(words.say(
                    "minutesDraft.taken." + item.kind(), String.valueOf(item.position()), item.title(), item.number()));
        }
        steps.add(words.say(
                sitting.isWritten() ? "minutesDraft.counted" : "minutesDraft.closed", timeOf(sitting.closedAt())));
        List<String> numbered = new ArrayList<>();
        for (String step : steps) {
            numbered.add((numbered.size() + 1) + ". " + step);
        }
        return String.join("\n", numbered);
    }

    private static Instant minute(Instant at) {
        return at.truncatedTo(ChronoUnit.MINUTES);
    }

    private static LocalDate dayOf(Instant at) {
        return at.atZone(BusinessClock.SEOUL).toLocalDate();
    }

    private static String timeOf(Instant at) {
        LocalTime time = at.atZone(BusinessClock.SEOUL).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        return time.toString();
    }
}
