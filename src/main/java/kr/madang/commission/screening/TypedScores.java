package kr.madang.commission.screening;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kr.madang.domain.commission.recruitment.Criterion;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a sheet as typed, by their names ({@code p-<application>-<criterion>}).
 *
 * @param wrong the names of cells that hold no whole number within the points of their criterion
 */
public record TypedScores(Map<String, String> typed, Set<String> wrong) {

    static final TypedScores NOTHING = new TypedScores(Map.of(), Set.of());

    /** A cell that was read; empty ones take back what was noted. */
    record Cell(long applicationId, int position, @Nullable Integer points) {}

    /** The name of a cell. */
    public static String name(long applicationId, int position) {
        return "p-" + applicationId + "-" + position;
    }

    /** Takes the cells of the sheet out of what was sent; other fields are none of them. */
    static TypedScores of(SheetQuery.Sheet sheet, Map<String, String> sent) {
        Map<String, String> typed = new LinkedHashMap<>();
        Set<String> wrong = new TreeSet<>();
        for (SheetQuery.Applicant applicant : sheet.judged()) {
            for (Criterion criterion : sheet.criteria()) {
                String name = name(applicant.id(), criterion.position());
                String text = sent.get(name);
                if (text != null) {
                    typed.put(name, text.strip());
                    if (!fits(text.strip(), criterion)) {
                        wrong.add(name);
                    }
                }
            }
        }
        return new TypedScores(typed, wrong);
    }

    /** What stands in the cell: as typed, else as noted before. */
    public @Nullable String text(SheetQuery.Sheet sheet, long applicationId, int position) {
        String text = typed.get(name(applicationId, position));
        Integer noted = sheet.points(applicationId, position);
        return text != null || noted == null ? text : String.valueOf(noted);
    }

    public boolean isWrong(long applicationId, int position) {
        return wrong.contains(name(applicationId, position));
    }

    java.util.List<Cell> cells() {
        return typed.entrySet().stream()
                .map(cell -> {
                    String[] parts = cell.getKey().split("-", -1);
                    Integer points = cell.getValue().isEmpty() ? null : Integer.valueOf(cell.getValue());
                    return new Cell(Long.parseLong(parts[1]), Integer.parseInt(parts[2]), points);
                })
                .toList();
    }

    private static boolean fits(String text, Criterion criterion) {
        return text.isEmpty() || (text.matches("[0-9]{1,3}") && Integer.parseInt(text) <= criterion.weight());
    }
}
