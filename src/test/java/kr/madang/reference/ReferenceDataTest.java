package kr.madang.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
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
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The budget of the reference case, read as plain files: the table of the report to the cell, and the chain of stages. */
class ReferenceDataTest {

    private static final LocalDate DAY = LocalDate.of(2019, 8, 15);
    private static final long MILLION = 1_000_000;

    private static final String REPORT = """
            합 계 55915 40977 73.3%
            서울민주주의담당관 3637 1148 31.6%
            시민 제안 발굴 및 실행 2976 885 29.7%
            민주시민교육추진 661 263 39.8%
            시민숙의예산담당관 756 415 54.9%
            시민참여예산제 운영 673 360 53.5%
            시민예산절약성과금제운영 20 15 75.0%
            청소년 예산학교운영(시민참여) 30 14 46.7%
            기본경비 33 26 78.8%
            서울협치담당관 21114 18319 86.8%
            민관협치 체계구축 및 활성화 지원 515 122 23.7%
            서울시 NPO지원센터 확대 운영 2393 1926 80.5%
            서울시 동북권 NPO지원센터 운영 692 581 84.0%
            비영리민간단체 공익활동 등 지원 2397 2267 94.6%
            서울시 권역·자치구 NPO 지원체계 확대 250 0 0%
            행정-시민사회-지역사회 간 사회적 협약 체결 156 93 59.6%
            협치역량평가를 반영한 시정 성과평가제도 운영 24 10 41.7%
            지역협치 활성화 3534 2185 61.8%
            구단위 계획형 시민참여예산(시민참여) 11100 11100 100.0%
            기본경비 53 35 66.0%
            지역공동체담당관 30408 21095 69.4%
            커뮤니티 공간 운영지원 11731 3925 33.5%
            마을공동체 활동 지원 403 142 35.2%
            자치구 마을생태계 조성 8476 8315 98.1%
            마을공동체 종합지원센터 운영 5482 4454 81.2%
            찾아가는 동 주민센터 지원(마을분야) 1779 1763 99.1%
            동단위 계획형 시민참여예산 지원(시민참여) 2388 2388 100.0%
            공동체공간 모니터링 연구 50 25 50.0%
            을지로 골목 미관 개선(시민참여) 50 50 100.0%
            사람이 아름다운 약초마을 만들기(시민참여) 10 10 100.0%
            기본경비 39 23 59.0%
            """;

    private enum Stage {
        APPROPRIATED,
        ALLOTTED,
        COMMITTED,
        EXPENDED
    }

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

    private final List<CSVRecord> lines = read("budget_lines");
    private final List<CSVRecord> ledger = read("ledger");
    private final Map<String, TreeMap<LocalDate, EnumMap<Stage, Long>>> days = new HashMap<>();

    @BeforeEach
    void addUpByLineAndDay() {
        ledger.forEach(row -> days.computeIfAbsent(lineOf(row), line -> new TreeMap<>())
                .computeIfAbsent(dateOf(row), day -> new EnumMap<>(Stage.class))
                .merge(stageOf(row), amountOf(row), Long::sum));
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

        assertThat(printed).containsExactlyElementsOf(REPORT.lines().toList());
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
            if (stageOf(row) == Stage.EXPENDED) {
                String number = row.get("원인행위번호");
                CSVRecord commitment = Objects.requireNonNull(commitments.get(number), number);
                assertThat(lineOf(commitment)).isEqualTo(lineOf(row));
                assertThat(dateOf(row)).isAfterOrEqualTo(dateOf(commitment));
                assertThat(spent.merge(number, amountOf(row), Long::sum)).isBetween(0L, amountOf(commitment));
            }
        }
        assertThat(commitments).isNotEmpty();
    }

    @Test
    void numbersEveryDocumentOnceAndPostsNothingAfterTheDay() {
        Set<String> numbers = new HashSet<>();
        Set<String> known =
                new HashSet<>(lines.stream().map(ReferenceDataTest::lineOf).toList());

        assertThat(ledger).allSatisfy(row -> {
            assertThat(numbers.add(stageOf(row) + row.get("문서번호"))).isTrue();
            assertThat(dateOf(row)).isBetween(LocalDate.of(2019, 1, 1), DAY);
            assertThat(known).contains(lineOf(row));
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
        assertThat(lines).anyMatch(row -> lineOf(row).equals(program + " 101-04"));
        assertThat(days).doesNotContainKey(program + " 101-04");
    }

    @Test
    void namesAnObjectCodeOfTheYearOnEveryLine() {
        Set<String> codes = new HashSet<>();
        read("object_codes").forEach(row -> codes.add(row.get("코드")));

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
        return read("departments").stream()
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

    private static Stage stageOf(CSVRecord row) {
        return switch (row.get("구분")) {
            case "배정" -> Stage.ALLOTTED;
            case "원인행위" -> Stage.COMMITTED;
            case "지출", "여입" -> Stage.EXPENDED;
            default -> Stage.APPROPRIATED;
        };
    }

    private static long amountOf(CSVRecord row) {
        long amount = Long.parseLong(row.get("금액"));
        return row.get("구분").equals("여입") ? -amount : amount;
    }

    private static LocalDate dateOf(CSVRecord row) {
        return LocalDate.parse(row.get("회계일자"));
    }

    private static String lineOf(CSVRecord row) {
        return row.get("세부사업코드") + " " + row.get("통계목");
    }

    private static List<CSVRecord> read(String file) {
        String path = "/reference/2019/" + file + ".csv";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(ReferenceDataTest.class.getResourceAsStream(path)), StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
