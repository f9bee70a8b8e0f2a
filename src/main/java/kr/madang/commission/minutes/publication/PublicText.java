package kr.madang.commission.minutes.publication;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kr.madang.domain.body.minutes.Disclosure;
import kr.madang.domain.body.minutes.MinutesTexts;
import org.jspecify.annotations.Nullable;

/**
 * What the public is to read, already blackened.
 *
 * @param texts the nine contents; none where the minutes are closed
 * @param withheld which of them are withheld as a whole
 * @param notes why something was blackened
 * @param redactions what was asked to be blackened; never shown to the public
 */
public record PublicText(
        Disclosure disclosure,
        @Nullable String ground,
        String title,
        String bodyName,
        LocalDate heldOn,
        List<String> texts,
        List<Boolean> withheld,
        List<String> notes,
        List<Item> items,
        List<Blackened> redactions) {

    /**
     * An item of the agenda with its result.
     *
     * @param outcome none where it is withheld
     * @param votes none where nothing was voted on or the votes are withheld
     */
    public record Item(
            int position,
            String kind,
            String title,
            @Nullable String outcome,
            @Nullable Votes votes) {}

    /** A counted vote. */
    public record Votes(int inOffice, int excluded, int present, int yes, int no, int abstained) {}

    /** A phrase, or a content as a whole, with the ground for withholding it. */
    public record Blackened(
            @Nullable String section, @Nullable String phrase, String ground) {}

    /** The hash of all that the public reads. */
    public String sha256() {
        List<String> parts =
                new ArrayList<>(List.of(disclosure.name(), String.valueOf(ground), title, bodyName, heldOn.toString()));
        parts.addAll(texts);
        parts.addAll(notes);
        items.forEach(item -> parts.add(item.toString()));
        StringBuilder whole = new StringBuilder();
        parts.forEach(part -> whole.append(part.length()).append(':').append(part));
        return MinutesTexts.hash(whole.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Every text the public reads. */
    Stream<String> readable() {
        return Stream.of(
                        Stream.of(title, bodyName),
                        ground == null ? Stream.<String>of() : Stream.of(ground),
                        texts.stream(),
                        notes.stream(),
                        items.stream().map(Item::title))
                .flatMap(part -> part);
    }
}
