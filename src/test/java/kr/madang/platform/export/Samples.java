package kr.madang.platform.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.madang.domain.shared.MoneyUnit;
import kr.madang.domain.shared.Won;
import kr.madang.platform.export.TableDocument.Cell;
import kr.madang.platform.export.TableDocument.Column;
import kr.madang.platform.export.TableDocument.Content;
import kr.madang.platform.export.TableDocument.Issue;
import kr.madang.platform.export.TableDocument.Level;
import kr.madang.platform.export.TableDocument.Row;
import kr.madang.platform.format.Format;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Documents and writers for the tests of this package. */
final class Samples {

    static final Format FORMAT = new Format();
    static final ResourceBundleMessageSource MESSAGES = messages();
    static final Printing PRINTING = new Printing(FORMAT, MESSAGES);
    static final String SPECIAL = "<&>\"' 뷁 ㎡ 民 ①㈜";
    static final String HOSTILE = "=HYPERLINK(\"http://example.org\",\"눌러 보세요\")";

    private static final List<Column> COLUMNS = List.of(
            new Column("구분", new Content.Text(), 30),
            new Column("기준일", new Content.Day(), 14),
            new Column("건수", new Content.Count(), 8),
            new Column("예산현액", new Content.Money(), 14),
            new Column("집행액", new Content.Money(), 14),
            new Column("집행잔액", new Content.Difference(3, 4), 12),
            new Column("집행률", new Content.Rate(4, 3), 8));

    private Samples() {}

    /** Two groups with negatives, zeros, blanks, a dash and words that must not do harm. */
    static TableDocument mixed() {
        return new TableDocument(
                "예산 집행현황",
                "(’19. 8. 15. 기준, 단위 : 백만원)",
                MoneyUnit.MILLION,
                COLUMNS,
                List.of(
                        row(Level.TOTAL, "합 계", 5, 55_914_500_000L, 40_976_700_000L),
                        row(Level.GROUP, "서울민주주의담당관", 3, 5_591_500_000L, 1_000_300_000L),
                        row(Level.DETAIL, SPECIAL, 1, 5_592_000_000L, 1_000_700_000L),
                        row(Level.DETAIL, HOSTILE, 1, -500_000, -400_000),
                        row(Level.DETAIL, "-", 1, 0, 0),
                        row(Level.GROUP, "시민숙의예산담당관", 2, 50_323_000_000L, 39_976_400_000L),
                        row(Level.DETAIL, "@시민참여예산(시민참여)", 1, 39_976_400_000L, 39_976_400_000L),
                        row(Level.DETAIL, "제안 심사 운영", 1, 10_346_600_000L, 0)),
                List.of("단위 미만 반올림으로 합계가 다를 수 있음.", "집행률은 예산현액 대비 집행액임."),
                List.of("담당", "담당관", "위원장"),
                new Issue("2019-3", "홍길동", Instant.parse("2019-08-16T00:30:00Z")));
    }

    /** Ten columns and twenty-six rows, with amounts in millions. */
    static TableDocument wide() {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("정책사업 · 단위사업 · 세부사업", new Content.Text(), 24));
        for (String heading : List.of("본예산", "추경", "이월", "예산현액", "원인행위액", "지출액", "여입")) {
            columns.add(new Column(heading, new Content.Money(), 9));
        }
        columns.add(new Column("집행잔액", new Content.Difference(4, 6), 9));
        columns.add(new Column("집행률(%)", new Content.Rate(6, 4), 8));
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < 26; row++) {
            Level level = row == 0 ? Level.TOTAL : row % 7 == 1 ? Level.GROUP : Level.DETAIL;
            List<Cell> cells = new ArrayList<>();
            cells.add(new Cell.Words(level == Level.DETAIL ? "마을공동체 종합지원센터 운영 및 활성화 " + row : "지역공동체담당관"));
            for (int column = 1; column < 9; column++) {
                cells.add(new Cell.Money(Won.of((column == 7 ? -1 : 1) * (row + 3L) * column * 1_234_567_890L)));
            }
            cells.add(new Cell.Rate("73.3%"));
            rows.add(new Row(level, cells));
        }
        return new TableDocument(
                "2019년 8월 예산 집행상황 보고",
                "(’19. 8. 15. 기준, 단위 : 백만원)",
                MoneyUnit.MILLION,
                columns,
                rows,
                List.of("단위 미만 반올림으로 합계가 다를 수 있음."),
                List.of("담당", "팀장", "담당관"),
                new Issue("2019-3", "홍길동", Instant.parse("2019-08-16T00:30:00Z")));
    }

    /** A plain list of so many rows. */
    static TableDocument list(int rows) {
        List<Row> all = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            all.add(row(Level.DETAIL, "사업 " + row, row, row * 1_000L, row * 500L));
        }
        return new TableDocument("목록", "(단위 : 원)", MoneyUnit.WON, COLUMNS, all, List.of(), List.of(), null);
    }

    static List<Column> columns() {
        return COLUMNS;
    }

    static Row row(Level level, String name, long count, long budget, long executed) {
        Won whole = Won.of(budget);
        Won part = Won.of(executed);
        return new Row(
                level,
                List.of(
                        new Cell.Words(name),
                        level == Level.DETAIL ? new Cell.Day(LocalDate.of(2019, 8, 15)) : new Cell.Words(""),
                        new Cell.Count(count),
                        new Cell.Money(whole),
                        new Cell.Money(part),
                        new Cell.Money(whole.minus(part)),
                        new Cell.Rate(FORMAT.rateOf(part, whole))));
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        return messages;
    }
}
