package kr.madang.commission.recruitment.applicant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kr.madang.commission.recruitment.CallWords;
import kr.madang.domain.commission.recruitment.Applicant.Qualification;
import kr.madang.platform.file.StoredFiles;
import kr.madang.platform.file.TableFiles;
import kr.madang.platform.file.TableRows;
import kr.madang.platform.file.UnreadableFile;
import kr.madang.platform.format.DateText;
import kr.madang.platform.format.UnreadableText;
import kr.madang.platform.time.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads applications out of a table whose columns bear the headings of the sample, in any order. */
@Component
class ImportReading {

    private static final int MOST_ROWS = 2_000;

    private final StoredFiles files;
    private final CallWords words;
    private final BusinessClock clock;

    ImportReading(StoredFiles files, CallWords words, BusinessClock clock) {
        this.files = files;
        this.words = words;
        this.clock = clock;
    }

    /** What stands in a column; its heading is {@code importColumn.<name>}. */
    enum Column {
        NAME,
        PHONE,
        EMAIL,
        RECEIVED_ON,
        QUALIFICATION,
        YEARS,
        CAREER,
        STATEMENT;

        boolean isNeeded() {
            return this == NAME || this == PHONE || this == RECEIVED_ON || this == QUALIFICATION || this == YEARS;
        }
    }

    String heading(Column column) {
        return words.say("importColumn." + column);
    }

    /** @throws UnreadableFile when the file is no table */
    ImportSheet read(String fileName, long storedFileId) {
        try (TableRows rows = TableFiles.open(fileName, () -> files.open(storedFileId))) {
            if (!rows.next()) {
                throw new UnreadableFile("file.empty");
            }
            Map<Column, Integer> places = places(rows);
            List<String> missing = Arrays.stream(Column.values())
                    .filter(column -> column.isNeeded() && !places.containsKey(column))
                    .map(this::heading)
                    .toList();
            return new ImportSheet(missing, missing.isEmpty() ? lines(rows, places) : List.of());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Map<Column, Integer> places(TableRows header) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        for (int i = 0; i < header.size(); i++) {
            for (Column column : Column.values()) {
                if (header.cell(i).toString().replace(" ", "").equals(heading(column))) {
                    places.putIfAbsent(column, i);
                }
            }
        }
        return places;
    }

    private List<ImportSheet.Line> lines(TableRows rows, Map<Column, Integer> places) throws IOException {
        List<ImportSheet.Line> lines = new ArrayList<>();
        while (rows.next()) {
            if (lines.size() == MOST_ROWS) {
                throw new UnreadableFile("callImport.tooManyRows", rows.rowNumber(), String.valueOf(MOST_ROWS));
            }
            Map<Column, String> cells = new EnumMap<>(Column.class);
            places.forEach((column, place) -> {
                String text = rows.cell(place).toString();
                if (!text.isEmpty()) {
                    cells.put(column, text);
                }
            });
            lines.add(line(rows.rowNumber(), cells));
        }
        return lines;
    }

    private ImportSheet.Line line(long number, Map<Column, String> cells) {
        List<String> errors = new ArrayList<>();
        ApplicationForm form = new ApplicationForm(
                day(cells.get(Column.RECEIVED_ON), errors),
                cells.get(Column.NAME),
                cells.get(Column.PHONE),
                cells.get(Column.EMAIL),
                qualification(cells.get(Column.QUALIFICATION), errors),
                years(cells.get(Column.YEARS), errors),
                cells.get(Column.CAREER),
                cells.get(Column.STATEMENT),
                null);
        return new ImportSheet.Line(number, form, errors);
    }

    private @Nullable LocalDate day(@Nullable String text, List<String> errors) {
        try {
            return DateText.parse(text == null ? "" : text, clock.today());
        } catch (UnreadableText unreadable) {
            errors.add(heading(Column.RECEIVED_ON) + ": " + words.say(unreadable.key()));
            return null;
        }
    }

    private @Nullable Qualification qualification(@Nullable String text, List<String> errors) {
        for (Qualification qualification : Qualification.values()) {
            if (words.say("applicantQualification." + qualification)
                    .replace(" ", "")
                    .equals(text == null ? "" : text.replace(" ", ""))) {
                return qualification;
            }
        }
        errors.add(words.say("callImport.unknownQualification"));
        return null;
    }

    private @Nullable Integer years(@Nullable String text, List<String> errors) {
        if (text != null && text.matches("[0-9]{1,2}")) {
            return Integer.valueOf(text);
        }
        errors.add(words.say("callImport.unreadableYears"));
        return null;
    }
}
