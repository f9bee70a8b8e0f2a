package kr.madang.commission.packet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the sheets of a printed packet say, every label in words.
 *
 * @param title the meeting
 * @param facts day, place and the like
 * @param followUps what is still to be done because of earlier decisions
 * @param lines the contents, with pages
 * @param sheets one for each item, and one for each attached file that could not be bound in
 */
record PacketPaper(String title, List<Fact> facts, List<String> followUps, List<Line> lines, List<Sheet> sheets) {

    /** A label with its value. */
    record Fact(String label, String value) {}

    /** A line of the contents. */
    record Line(String number, String title, String division, int page, List<Part> parts) {}

    /** A file bound in after its item. */
    record Part(String title, int page) {}

    /**
     * A sheet.
     *
     * @param name under which it is found again in the file
     * @param notice a sentence in the place of everything else
     */
    record Sheet(
            String name,
            String heading,
            String title,
            List<Fact> facts,
            List<Text> texts,
            List<String> files,
            List<Answer> answers,
            @Nullable String notice) {}

    /** A text under its heading, paragraph by paragraph. */
    record Text(String heading, List<String> paragraphs) {}

    /** A question and what was answered. */
    record Answer(
            String asker,
            String question,
            @Nullable String answerer,
            @Nullable String answer) {}

    PacketPaper withLines(List<Line> newLines) {
        return new PacketPaper(title, facts, followUps, newLines, sheets);
    }
}
