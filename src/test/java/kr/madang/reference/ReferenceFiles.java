package kr.madang.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads the files of the reference case. */
final class ReferenceFiles {

    private ReferenceFiles() {}

    /** How far money has come. */
    enum Stage {
        APPROPRIATED,
        ALLOTTED,
        COMMITTED,
        EXPENDED
    }

    /** The rows of the printed execution table: name, million won appropriated and expended, rate. */
    static List<String> executionTable() {
        try (InputStream file = Objects.requireNonNull(
                ReferenceFiles.class.getResourceAsStream("/reference/2019/execution-table.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Stage stageOf(CSVRecord row) {
        return switch (row.get("구분")) {
            case "배정" -> Stage.ALLOTTED;
            case "원인행위" -> Stage.COMMITTED;
            case "지출", "여입" -> Stage.EXPENDED;
            default -> Stage.APPROPRIATED;
        };
    }

    static long amountOf(CSVRecord row) {
        long amount = Long.parseLong(row.get("금액"));
        return row.get("구분").equals("여입") ? -amount : amount;
    }

    static LocalDate dateOf(CSVRecord row) {
        return LocalDate.parse(row.get("회계일자"));
    }

    static String lineOf(CSVRecord row) {
        return row.get("세부사업코드") + " " + row.get("통계목");
    }

    static List<CSVRecord> read(String file) {
        String path = "/reference/2019/" + file + ".csv";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(ReferenceFiles.class.getResourceAsStream(path)), StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
