package kr.madang.commission.minutes.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kr.madang.commission.minutes.publication.PublicText.Item;
import kr.madang.commission.minutes.publication.PublicText.Votes;
import kr.madang.commission.minutes.text.MinutesWords;
import kr.madang.domain.body.minutes.MinutesSection;
import kr.madang.domain.body.minutes.MinutesTexts;
import kr.madang.domain.body.minutes.Redaction;

/**
 * Whether what became of an item may be told: not where something was blackened in what the minutes say of its decision or
 * votes, or would have to be in how the result is worded. Where the minutes do not show which item they speak of, what is
 * blackened concerns all of them.
 */
final class Results {

    private final MinutesWords words;
    private final Redaction redaction;
    private final List<Told> told;

    Results(MinutesWords words, MinutesTexts texts, List<Item> items, Redaction redaction) {
        this.words = words;
        this.redaction = redaction;
        this.told = Stream.of(MinutesSection.DECISIONS, MinutesSection.VOTES)
                .map(section -> told(texts.of(section), items))
                .toList();
    }

    /** @param parts what is said of each item, in their order; none where that cannot be told apart */
    private record Told(String whole, List<String> parts) {}

    boolean mustStayUntold(Item item, int place) {
        return told.stream().anyMatch(section -> isBlackened(section, place))
                || wordings(item).anyMatch(redaction::hits);
    }

    private boolean isBlackened(Told section, int place) {
        if (!redaction.hits(section.whole())) {
            return false;
        }
        if (section.parts().isEmpty() || reachesAcross(section)) {
            return true;
        }
        return redaction.hits(section.parts().get(place));
    }

    /** Something is blackened that no part has by itself: it begins in one and ends in another. */
    private boolean reachesAcross(Told section) {
        String apart =
                String.join("\n", section.parts().stream().map(redaction::of).toList());
        return !redaction.of(section.whole()).equals(apart);
    }

    private Told told(String text, List<Item> items) {
        List<String> lines = text.lines().toList();
        List<Integer> starts = new ArrayList<>();
        int line = 0;
        for (Item item : items) {
            String heading = words.say("minutesDraft.heading", String.valueOf(item.position()), item.title());
            while (line < lines.size() && !lines.get(line).startsWith(heading)) {
                line++;
            }
            starts.add(line++);
        }
        boolean apart = !starts.isEmpty() && starts.get(0) == 0 && starts.get(starts.size() - 1) < lines.size();
        return new Told(String.join("\n", lines), apart ? parts(lines, starts) : List.of());
    }

    private static List<String> parts(List<String> lines, List<Integer> starts) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : lines.size();
            parts.add(String.join("\n", lines.subList(starts.get(i), end)));
        }
        return parts;
    }

    private Stream<String> wordings(Item item) {
        Votes votes = item.votes();
        return Stream.of(
                        item.outcome() == null ? null : words.say("minutesResult." + item.outcome()),
                        votes == null
                                ? null
                                : words.say("minutesDraft.votes", votes.yes(), votes.no(), votes.abstained(), ""))
                .filter(Objects::nonNull);
    }
}
