package kr.madang.budget.importing.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.madang.platform.file.CellText;
import kr.madang.platform.file.TableRows;
import kr.madang.platform.file.UnreadableFile;

/** The first row of a file: tells its kind and where each column stands. */
final class Header {

    private final ImportKind kind;
    private final int[] positions = new int[Column.values().length];

    private Header(ImportKind kind, Map<Column, Integer> found) {
        this.kind = kind;
        Arrays.fill(positions, Integer.MAX_VALUE);
        found.forEach((column, position) -> positions[column.ordinal()] = position);
    }

    /** @throws UnreadableFile naming the columns that are missing, unknown or there twice */
    static Header of(TableRows rows, Words words) throws IOException {
        if (!rows.next()) {
            throw new UnreadableFile("file.empty");
        }
        Map<Column, Integer> found = new EnumMap<>(Column.class);
        List<String> unknown = new ArrayList<>();
        for (int position = 0; position < rows.size(); position++) {
            take(rows.cell(position).toString(), position, words, found, unknown);
        }
        ImportKind kind = likeliest(found);
        List<Column> missing = kind.columns().stream()
                .filter(column -> !found.containsKey(column))
                .toList();
        if (missing.size() == kind.columns().size()) {
            throw new UnreadableFile("import.header.unknown", rows.rowNumber(), kinds(words));
        }
        found.keySet().stream()
                .filter(column -> !kind.allColumns().contains(column))
                .forEach(column -> unknown.add(words.of(column)));
        refuse(missing, unknown, kind, words, rows.rowNumber());
        return new Header(kind, found);
    }

    ImportKind kind() {
        return kind;
    }

    CellText cell(TableRows rows, Column column) {
        return rows.cell(positions[column.ordinal()]);
    }

    private static void take(String name, int position, Words words, Map<Column, Integer> found, List<String> unknown) {
        Column column = words.column(name);
        if (column != null && found.putIfAbsent(column, position) != null) {
            throw new UnreadableFile("import.header.twice", 1L, name);
        }
        if (column == null && !name.isEmpty()) {
            unknown.add(name.length() > 60 ? name.substring(0, 60) : name);
        }
    }

    private static ImportKind likeliest(Map<Column, Integer> found) {
        return Arrays.stream(ImportKind.values())
                .max(Comparator.comparingLong(kind -> fit(kind, found)))
                .orElseThrow();
    }

    private static long fit(ImportKind kind, Map<Column, Integer> found) {
        long present = kind.columns().stream().filter(found::containsKey).count();
        return present * 2 - kind.columns().size();
    }

    private static void refuse(List<Column> missing, List<String> unknown, ImportKind kind, Words words, long row) {
        String absent = missing.stream().map(words::of).collect(Collectors.joining(", "));
        String kindWord = words.of(kind.messageKey());
        String surplus = String.join(", ", unknown);
        if (!missing.isEmpty() && !unknown.isEmpty()) {
            throw new UnreadableFile("import.header.missingAndUnknown", row, kindWord, absent, surplus);
        }
        if (!missing.isEmpty()) {
            throw new UnreadableFile("import.header.missing", row, kindWord, absent);
        }
        if (!unknown.isEmpty()) {
            throw new UnreadableFile("import.header.unexpected", row, kindWord, surplus, words.columnsOf(kind));
        }
    }

    private static String kinds(Words words) {
        return Arrays.stream(ImportKind.values())
                .map(kind -> words.of(kind.messageKey()) + "(" + words.columnsOf(kind) + ")")
                .collect(Collectors.joining(", "));
    }
}
