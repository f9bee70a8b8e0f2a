package kr.madang.commission.minutes.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kr.madang.commission.minutes.MinutesQuery.Detail;
import kr.madang.commission.minutes.publication.PublicText.Blackened;
import kr.madang.commission.minutes.publication.PublicText.Item;
import kr.madang.commission.minutes.text.MinutesWords;
import kr.madang.domain.body.minutes.Disclosure;
import kr.madang.domain.body.minutes.MinutesSection;
import kr.madang.domain.body.minutes.MinutesTexts;
import kr.madang.domain.body.minutes.Redaction;
import kr.madang.domain.shared.DomainRuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of approved minutes what the public may read of them. */
@Component
class Blackening {

    private static final int LONGEST_PHRASE = 200;
    private static final int LONGEST_GROUND = 300;
    private static final int LONGEST_TITLE = 300;

    private final MinutesWords words;

    Blackening(MinutesWords words) {
        this.words = words;
    }

    /** @throws DomainRuleViolation when a phrase is nowhere in the minutes, too short, or nothing is blackened at all */
    PublicText of(Detail detail, MinutesTexts texts, List<Item> items, PublicationForm form) {
        if (detail.disclosure() == Disclosure.CLOSED) {
            return closed(detail);
        }
        List<Blackened> asked = detail.disclosure() == Disclosure.FULL ? List.of() : asked(detail, texts, form);
        Redaction redaction = new Redaction(
                asked.stream().map(Blackened::phrase).filter(Objects::nonNull).toList());
        List<String> shown = new ArrayList<>();
        List<Boolean> withheld = new ArrayList<>();
        for (MinutesSection section : MinutesSection.values()) {
            String ground = groundOf(asked, section);
            withheld.add(ground != null);
            shown.add(redaction.of(ground == null ? texts.of(section) : words.say("minutesPublic.withheld", ground)));
        }
        PublicText text = new PublicText(
                detail.disclosure(),
                blackenedGround(detail, redaction),
                title(redaction.of(texts.name())),
                redaction.of(detail.bodyName()),
                detail.heldOn(),
                shown,
                withheld,
                notes(asked).stream().map(redaction::of).toList(),
                items(texts, items, redaction, withheld),
                asked);
        mustHoldNothingBlackened(text);
        return text;
    }

    private PublicText closed(Detail detail) {
        String title = words.say(
                "minutesPublic.title",
                detail.bodyName(),
                String.valueOf(detail.year()),
                String.valueOf(detail.number()));
        return new PublicText(
                Disclosure.CLOSED,
                detail.disclosureGround(),
                title,
                detail.bodyName(),
                detail.heldOn(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static List<Blackened> asked(Detail detail, MinutesTexts texts, PublicationForm form) {
        List<Blackened> asked = new ArrayList<>();
        String usual = Objects.requireNonNull(detail.disclosureGround());
        form.lines().forEach(line -> asked.add(phrase(line, usual, texts)));
        for (MinutesSection section : MinutesSection.values()) {
            String ground = form.groundFor(section.ordinal());
            if (ground != null && section == MinutesSection.NAME) {
                throw new DomainRuleViolation("minutes.nameWithheld");
            }
            if (ground != null) {
                asked.add(new Blackened(section.name(), null, ground));
            }
        }
        if (asked.isEmpty()) {
            throw new DomainRuleViolation("minutes.nothingBlackened");
        }
        return asked;
    }

    private static Blackened phrase(String line, String usual, MinutesTexts texts) {
        int bar = line.lastIndexOf('|');
        String phrase = (bar < 0 ? line : line.substring(0, bar)).strip();
        String ground = bar < 0 ? "" : line.substring(bar + 1).strip();
        int letters = Redaction.bare(phrase).length();
        if (letters < Redaction.SHORTEST || phrase.length() > LONGEST_PHRASE || ground.length() > LONGEST_GROUND) {
            throw new DomainRuleViolation("minutes.phraseLength", phrase, Redaction.SHORTEST, LONGEST_PHRASE);
        }
        if (phrase.contains(Redaction.MARK.substring(0, 1))
                || texts.all().stream().noneMatch(text -> Redaction.isIn(text, phrase))) {
            throw new DomainRuleViolation("minutes.phraseNotFound", phrase);
        }
        return new Blackened(null, phrase, ground.isEmpty() ? usual : ground);
    }

    private static @Nullable String groundOf(List<Blackened> asked, MinutesSection section) {
        return asked.stream()
                .filter(black -> section.name().equals(black.section()))
                .map(Blackened::ground)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String blackenedGround(Detail detail, Redaction redaction) {
        return detail.disclosureGround() == null ? null : redaction.of(detail.disclosureGround());
    }

    private List<String> notes(List<Blackened> asked) {
        Stream<String> phrases = asked.stream()
                .filter(black -> black.phrase() != null)
                .map(Blackened::ground)
                .distinct()
                .map(ground -> words.say("minutesPublic.blackened", Redaction.MARK, ground));
        Stream<String> sections = asked.stream()
                .filter(black -> black.section() != null)
                .map(black -> words.say(
                        "minutesPublic.section", words.say("minutesSection." + black.section()), black.ground()));
        return Stream.concat(phrases, sections).toList();
    }

    private List<Item> items(MinutesTexts texts, List<Item> items, Redaction redaction, List<Boolean> withheld) {
        Results results = new Results(words, texts, items, redaction);
        List<Item> shown = new ArrayList<>();
        for (Item item : items) {
            Item told = results.mustStayUntold(item, shown.size())
                    ? new Item(item.position(), item.kind(), item.title(), null, null)
                    : item;
            shown.add(item(told, redaction, withheld));
        }
        return shown;
    }

    private Item item(Item item, Redaction redaction, List<Boolean> withheld) {
        boolean named = !withheld.get(MinutesSection.AGENDA.ordinal());
        return new Item(
                item.position(),
                item.kind(),
                named ? redaction.of(item.title()) : words.say("minutesPublic.itemWithheld"),
                withheld.get(MinutesSection.DECISIONS.ordinal()) ? null : item.outcome(),
                withheld.get(MinutesSection.VOTES.ordinal()) ? null : item.votes());
    }

    private static String title(String name) {
        String line = name.replaceAll("\\s+", " ");
        return line.length() <= LONGEST_TITLE ? line : line.substring(0, LONGEST_TITLE);
    }

    /** The last look before it goes out. */
    private static void mustHoldNothingBlackened(PublicText text) {
        text.redactions().stream()
                .map(Blackened::phrase)
                .filter(Objects::nonNull)
                .forEach(phrase -> {
                    if (text.readable().anyMatch(readable -> Redaction.isIn(readable, phrase))) {
                        throw new IllegalStateException("a blackened phrase is still readable");
                    }
                });
    }
}
