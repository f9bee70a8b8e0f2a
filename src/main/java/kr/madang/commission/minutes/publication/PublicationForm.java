package kr.madang.commission.minutes.publication;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is to be blackened before publication, as typed.
 *
 * @param version the minutes as they were seen
 * @param phrases one phrase a line, with its ground after a bar where it has one of its own
 * @param grounds the ground of each of the nine contents that is withheld as a whole; empty where it is not
 * @param seen the hash of what was looked at
 */
public record PublicationForm(
        @Nullable Integer version,
        @Size(max = 20000) @Nullable String phrases,
        @Nullable List<@Size(max = 300) @Nullable String> grounds,
        @Nullable String seen) {

    private static final int SECTIONS = 9;

    /** The list is filled field by field when a form is read. */
    public PublicationForm {
        List<@Nullable String> nine = new ArrayList<>(grounds == null ? List.of() : grounds);
        while (nine.size() < SECTIONS) {
            nine.add(null);
        }
        grounds = nine;
    }

    static PublicationForm blank(int version) {
        return new PublicationForm(version, null, null, null);
    }

    PublicationForm seenAs(String hash) {
        return new PublicationForm(version, phrases, grounds, hash);
    }

    int seenVersion() {
        return Objects.requireNonNullElse(version, -1);
    }

    /** The lines that say something. */
    List<String> lines() {
        return phrases == null
                ? List.of()
                : phrases.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    /** The ground for withholding a content as a whole. */
    @Nullable
    String groundFor(int section) {
        String ground = grounds == null ? null : grounds.get(section);
        return ground == null || ground.isBlank() ? null : ground.strip();
    }
}
