package kr.madang.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import kr.madang.reference.ReferenceFiles.Stage;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The budget of the reference case, read as plain files: the table of the report to the cell, and the chain of stages. */
class ReferenceDataTest {

    private static final LocalDate DAY = LocalDate.of(2019, 8, 15);
    private static final long MILLION = 1_000_000;

    private record Sum(long appropriated, long expended) {

        Sum plus(Sum other) {
            return new Sum(appropriated + other.appropriated, expended + other.expended);
        }

        String printed() {
            String rate = expended == 0
                    ? "0%"
                    : BigDecimal.valueOf(expended * 100)
                                    .divide(BigDecimal.valueOf(appropriated), 1, RoundingMode.HALF_UP)
                            + "%";
            assertThat(appropriated % MILLION + expended % MILLION).isZero();
            return appropriated / MILLION + " " + expended / MILLION + " " + rate;
        }
    }

    private final List<CSVRecord> lines = ReferenceFiles.read("budget_lines");
    private final List<CSVRecord> ledger = ReferenceFiles.read("ledger");
    private final Map<String, TreeMap<LocalDate, EnumMap<Stage, Long>>> days = new HashMap<>();

    @BeforeEach
    void addUpByLineAndDay() {
        ledger.forEach(row -> days.computeIfAbsent(ReferenceFiles.lineOf(row), line -> new TreeMap<>())
                .computeIfAbsent(ReferenceFiles.dateOf(row), day -> new EnumMap<>(Stage.class))
                .merge(ReferenceFiles.stageOf(row), ReferenceFiles.amountOf(row), Long::sum));
    }

    @Test
    void printsTheThirtyOneRowsOfTheReport() {
        List<String> printed = new ArrayList<>();
        Map<String, Sum> divisions = new LinkedHashMap<>();
        programs().forEach((code, name) -> divisions.merge(divisionOf(code), sumOf(code), Sum::plus));
        printed.add("합 계 "
                + divisions.values().stream().reduce(new Sum(0, 0), Sum::plus).printed());
        divisions.forEach((division, sum) -> {
            printed.add(division + " " + sum.printed());
            programs().forEach((code, name) -> {
                if (divisionOf(code).equals(division)) {
                    printed.add(name + " " + sumOf(code).printed());
                }
            });
        });

        assertThat(printed).containsExactlyElementsOf(ReferenceFiles.executionTable());
    }

    @Test
    void keepsTheChainOfStagesOnEveryDayOfEveryLine() {
        days.forEach((line, byDay) -> {
            EnumMap<Stage, Long> running = new EnumMap<>(Stage.class);
            byDay.forEach((day, moved) -> {
                moved.forEach((stage, amount) -> running.merge(stage, amount, Long::sum));
                assertThat(at(running, Stage.EXPENDED))
                        .as(line + " " + day)
                        .isBetween(0L, at(running, Stage.COMMITTED));
                assertThat(at(running, Stage.COMMITTED))
                        .as(line + " " + day)
                        .isLessThanOrEqualTo(at(running, Stage.ALLOTTED));
                assertThat(at(running, Stage.ALLOTTED))
                        .as(line + " " + day)
                        .isLessThanOrEqualTo(at(running, Stage.APPROPRIATED));
            });
        });
    }

    @Test
    void spendsOnEachCommitmentAtMostWhatItCommitsAndNotBefore() {
        Map<String, CSVRecord> commitments = new HashMap<>();
        Map<String, Long> spent = new HashMap<>();
        for (CSVRecord row : ledger) {
            if (row.get("구분").equals("원인행위")) {
                commitments.put(row.get("문서번호"), row);
            }
            if (ReferenceFiles.stageOf(row) == Stage.EXPENDED) {
                String number = row.get("원인행위번호");
                CSVRecord commitment = Objects.requireNonNull(commitments.get(number), number);
                assertThat(ReferenceFiles.lineOf(commitment)).isEqualTo(ReferenceFiles.lineOf(row));
                assertThat(ReferenceFiles.dateOf(row)).isAfterOrEqualTo(ReferenceFiles.dateOf(commitment));
                assertThat(spent.merge(number, ReferenceFiles.amountOf(row), Long::sum))
                        .isBetween(0L, ReferenceFiles.amountOf(commitment));
            }
        }
        assertThat(commitments).isNotEmpty();
    }

    @Test
    void numbersEveryDocumentOnceAndPostsNothingAfterTheDay() {
        Set<String> numbers = new HashSet<>();
        Set<String> known =
                new HashSet<>(lines.stream().map(ReferenceFiles::lineOf).toList());

        assertThat(ledger).allSatisfy(row -> {
            assertThat(numbers.add(ReferenceFiles.stageOf(row) + row.get("문서번호")))
                    .isTrue();
            assertThat(ReferenceFiles.dateOf(row)).isBetween(LocalDate.of(2019, 1, 1), DAY);
            assertThat(known).contains(ReferenceFiles.lineOf(row));
        });
    }

    @Test
    void startsTheTransferOfTheReportFromItsPrintedBalances() {
        Map<String, String> names = programs();
        String program = names.entrySet().stream()
                .filter(entry -> entry.getValue().equals("시민 제안 발굴 및 실행"))
                .findFirst()
                .orElseThrow()
                .getKey();

        assertThat(totalOf(program + " 201-01", Stage.APPROPRIATED)).isEqualTo(1_667_000_000);
        assertThat(lines).anyMatch(row -> ReferenceFiles.lineOf(row).equals(program + " 101-04"));
        assertThat(days).doesNotContainKey(program + " 101-04");
    }

    @Test
    void namesAnObjectCodeOfTheYearOnEveryLine() {
        Set<String> codes = new HashSet<>();
        ReferenceFiles.read("object_codes").forEach(row -> codes.add(row.get("코드")));

        assertThat(lines).allMatch(row -> codes.contains(row.get("통계목")));
        assertThat(codes).allMatch(code -> codes.contains(code.substring(0, 3)));
    }

    private Map<String, String> programs() {
        Map<String, String> names = new LinkedHashMap<>();
        lines.forEach(row ->
                names.put(row.get("세부사업코드"), row.get("세부사업") + (row.get("시민참여").equals("예") ? "(시민참여)" : "")));
        return names;
    }

    private String divisionOf(String program) {
        String code = lines.stream()
                .filter(row -> row.get("세부사업코드").equals(program))
                .filter(row -> row.get("소관시작일").equals("2019-07-25"))
                .findFirst()
                .orElseThrow()
                .get("소관부서코드");
        return ReferenceFiles.read("departments").stream()
                .filter(row -> row.get("code").equals(code))
                .findFirst()
                .orElseThrow()
                .get("name");
    }

    private Sum sumOf(String program) {
        long appropriated = 0;
        long expended = 0;
        for (String line : days.keySet()) {
            if (line.startsWith(program + " ")) {
                appropriated += totalOf(line, Stage.APPROPRIATED);
                expended += totalOf(line, Stage.EXPENDED);
            }
        }
        return new Sum(appropriated, expended);
    }

    private long totalOf(String line, Stage stage) {
        return Objects.requireNonNull(days.get(line)).values().stream()
                .mapToLong(day -> at(day, stage))
                .sum();
    }

    private static long at(EnumMap<Stage, Long> sums, Stage stage) {
        return sums.getOrDefault(stage, 0L);
    }
}
