package kr.madang.commission.minutes.text;

import java.util.ArrayList;
import java.util.List;
import kr.madang.domain.body.minutes.MinutesSection;
import kr.madang.domain.shared.MoneyUnit;
import kr.madang.platform.export.TableDocument;
import kr.madang.platform.export.TableDocument.Front;
import kr.madang.platform.export.TableDocument.WordTable;
import org.springframework.stereotype.Component;

/** Minutes on paper: the short contents in a table, the long ones under headings, all nine in their order. */
@Component
public class MinutesDocument {

    private static final List<MinutesSection> IN_THE_TABLE =
            List.of(MinutesSection.NAME, MinutesSection.CONVENER, MinutesSection.TIME_AND_PLACE);

    private final MinutesWords words;

    MinutesDocument(MinutesWords words) {
        this.words = words;
    }

    /**
     * Minutes as they are to be printed.
     *
     * @param facts lines above the table, such as the record's number
     * @param texts the nine contents
     * @param steps headings of the approval box
     * @param signatures what stands under them
     * @param notes sentences at the end
     */
    public record Sheet(
            List<String> facts, List<String> texts, List<String> steps, List<String> signatures, List<String> notes) {}

    public TableDocument of(Sheet sheet) {
        List<List<String>> rows = new ArrayList<>();
        List<String> closing = new ArrayList<>();
        for (MinutesSection section : MinutesSection.values()) {
            String heading = (section.ordinal() + 1) + ". " + words.say("minutesSection." + section);
            String text = sheet.texts().get(section.ordinal());
            if (IN_THE_TABLE.contains(section)) {
                rows.add(List.of(heading, text));
            } else {
                closing.add(" \n" + heading);
                closing.add(text);
            }
        }
        WordTable table = new WordTable(
                "",
                List.of(words.say("minutesDocument.item"), words.say("minutesDocument.content")),
                List.of(22, 78),
                rows);
        return new TableDocument(
                words.say("minutesDocument.title"),
                "",
                MoneyUnit.WON,
                List.of(),
                List.of(),
                sheet.notes(),
                sheet.steps(),
                null,
                new Front(sheet.facts(), List.of(table), closing, sheet.signatures()));
    }
}
