package kr.madang.commission.packet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kr.madang.commission.packet.Packet.Cover;
import kr.madang.commission.packet.Packet.File;
import kr.madang.commission.packet.Packet.Item;
import kr.madang.commission.packet.PacketPaper.Answer;
import kr.madang.commission.packet.PacketPaper.Fact;
import kr.madang.commission.packet.PacketPaper.Sheet;
import kr.madang.commission.packet.PacketPaper.Text;
import kr.madang.commission.packet.PdfBinder.Copied;
import kr.madang.platform.format.Format;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a packet into the words that stand on paper. */
@Component
class PacketWords {

    private final MessageSource messages;
    private final Format format;

    PacketWords(MessageSource messages, Format format) {
        this.messages = messages;
        this.format = format;
    }

    /** The meeting's name, e.g. with year, number and kind. */
    String meeting(Cover cover) {
        return cover.number() == null
                ? say("packet.meeting.unnumbered", cover.bodyName(), String.valueOf(cover.year()), kind(cover))
                : say("packet.meeting", cover.bodyName(), String.valueOf(cover.year()), cover.number(), kind(cover));
    }

    /** When it is. */
    String day(Cover cover) {
        if (cover.heldOn() == null) {
            return cover.plannedMonth() == null
                    ? Format.NONE
                    : say(
                            "packet.month",
                            String.valueOf(cover.plannedMonth().getYear()),
                            cover.plannedMonth().getMonthValue());
        }
        String day = format.dateWithDay(cover.heldOn());
        if (cover.repliesUntil() != null) {
            return say("packet.period", day, format.dateWithDay(cover.repliesUntil()));
        }
        return cover.startsAt() == null ? day : day + " " + cover.startsAt();
    }

    List<Fact> facts(Cover cover) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(say("packet.fact.body"), cover.bodyName()));
        facts.add(new Fact(say("packet.fact.day"), day(cover)));
        if (cover.place() != null) {
            facts.add(new Fact(say("packet.fact.place"), cover.place()));
        }
        if (cover.onlineLink() != null) {
            facts.add(new Fact(say("packet.fact.online"), cover.onlineLink()));
        }
        return facts;
    }

    List<String> followUps(Packet packet) {
        return packet.followUps().stream()
                .map(open -> say(
                        "packet.followUp",
                        open.task(),
                        open.departmentName(),
                        format.date(open.dueOn()),
                        open.progress(),
                        open.itemTitle()))
                .toList();
    }

    Sheet sheet(Item item) {
        Packet.Entry entry = item.entry();
        List<Fact> facts = List.of(
                new Fact(say("packet.fact.number"), number(item)),
                new Fact(say("packet.fact.kind"), say("packet.kind." + entry.kind())),
                new Fact(say("packet.fact.field"), say("packet.field." + entry.field())),
                new Fact(say("packet.fact.division"), entry.departmentName()));
        String heading = say("packet.item", entry.position());
        String name = "item-" + entry.position();
        if (item.hiddenBy() != null) {
            String notice = say("packet.hidden." + item.hiddenBy());
            return new Sheet(name, heading, entry.title(), facts, List.of(), List.of(), List.of(), notice);
        }
        List<Text> texts = new ArrayList<>();
        texts.add(new Text(say("packet.summary"), paragraphs(entry.summary())));
        texts.add(new Text(say("packet.proposal"), paragraphs(entry.proposal())));
        if (entry.linkTitle() != null) {
            texts.add(new Text(say("packet.link"), List.of(entry.linkTitle())));
        }
        List<String> files = item.files().stream()
                .map(file -> say(
                        file.isPdf() ? "packet.file.bound" : "packet.file.apart",
                        file.name(),
                        format.bytes(file.size())))
                .toList();
        return new Sheet(name, heading, entry.title(), facts, texts, files, answers(item), null);
    }

    /** The sheet that stands in the place of a file that could not be bound in. */
    Sheet notice(Item item, File file, Copied copied) {
        return new Sheet(
                "file-" + file.id(),
                say("packet.item", item.entry().position()),
                file.name(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                say("packet.refused." + copied.refusal(), PdfBinder.MOST_PAGES_OF_A_FILE));
    }

    String number(Item item) {
        return say(
                "packet.number",
                String.valueOf(item.entry().year()),
                item.entry().ordinal());
    }

    String say(String key, @Nullable Object... arguments) {
        return messages.getMessage(key, arguments, Locale.KOREAN);
    }

    private List<Answer> answers(Item item) {
        return item.questions().stream()
                .map(asked -> new Answer(
                        asked.askerName(),
                        asked.question(),
                        asked.answer() == null ? null : item.entry().departmentName(),
                        asked.answer()))
                .toList();
    }

    private String kind(Cover cover) {
        String kind = say("packet.meetingKind." + cover.kind());
        return cover.form().equals("WRITTEN") ? say("packet.written", kind) : kind;
    }

    private static List<String> paragraphs(String text) {
        return text.lines().toList();
    }
}
