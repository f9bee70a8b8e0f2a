package kr.madang.commission.minutes.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import kr.madang.commission.minutes.text.MeetingRecord.Item;
import kr.madang.commission.minutes.text.MeetingRecord.Vote;
import org.springframework.stereotype.Component;

/** What a draft says of each item: its heading, what was decided and how it was voted. */
@Component
class ItemText {

    private final MinutesWords words;

    ItemText(MinutesWords words) {
        this.words = words;
    }

    String agenda(MeetingRecord record) {
        return each(
                record,
                (item, lines) -> lines.add(words.say(
                        "minutesDraft.item",
                        String.valueOf(item.position()),
                        words.say("minutesItemKind." + item.kind()),
                        item.title(),
                        item.number(),
                        item.departmentName())));
    }

    /** A heading for each item and an empty line under it, which the secretariat fills. */
    String remarks(MeetingRecord record) {
        return each(record, (item, lines) -> {
            lines.add(heading(item));
            lines.add("-");
        });
    }

    String decisions(MeetingRecord record) {
        return each(record, (item, lines) -> {
            String result = item.result() == null
                    ? words.say("minutesDraft.undecided")
                    : words.say("minutesResult." + item.result());
            lines.add(words.say("minutesDraft.decided", heading(item), result));
            if (item.amendedText() != null) {
                lines.add(words.say("minutesDraft.amended", item.amendedText()));
            }
            if (item.reason() != null) {
                lines.add(words.say("minutesDraft.reason", item.reason()));
            }
        });
    }

    String votes(MeetingRecord record) {
        return each(record, (item, lines) -> {
            lines.add(heading(item));
            record.recusedFrom(item)
                    .forEach(recused -> lines.add(words.say(
                            "minutesDraft.recused",
                            words.say("minutesRecusal." + recused.kind()),
                            words.say("minutesDraft.member", recused.name()))));
            List<Vote> votes = record.votesOn(item);
            if (votes.isEmpty()) {
                lines.add(words.say("minutesDraft.noVote"));
            }
            votes.forEach(vote -> vote(record, vote, lines));
        });
    }

    private void vote(MeetingRecord record, Vote vote, List<String> lines) {
        lines.add(words.say(
                "minutesDraft.vote",
                words.say("minutesVoteSubject." + vote.subject()),
                words.say("minutesVoteMethod." + vote.method()),
                vote.motion()));
        lines.add(
                words.say("minutesDraft.electors", vote.inOffice(), vote.excluded(), vote.required(), vote.present()));
        lines.add(words.say(
                "minutesDraft.votes",
                vote.yes(),
                vote.no(),
                vote.abstained(),
                words.say(vote.carried() ? "minutesDraft.carried" : "minutesDraft.lost")));
        if (vote.method().equals("OPEN")) {
            for (String choice : List.of("YES", "NO", "ABSTAIN")) {
                List<String> names = record.namesFor(vote, choice);
                if (!names.isEmpty()) {
                    lines.add(words.say("minutesDraft.names." + choice, String.join(", ", names)));
                }
            }
        }
    }

    private String heading(Item item) {
        return words.say("minutesDraft.heading", String.valueOf(item.position()), item.title());
    }

    private String each(MeetingRecord record, BiConsumer<Item, List<String>> told) {
        List<String> lines = new ArrayList<>();
        record.items().forEach(item -> told.accept(item, lines));
        return lines.isEmpty() ? words.say("minutesDraft.noItems") : String.join("\n", lines);
    }
}
