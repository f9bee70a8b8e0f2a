package kr.madang.budget.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import kr.madang.testing.PostgresTest;
import kr.madang.testing.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PostgresTest
class LedgerImportTest {

    private static final String CLEAN = """
            L,본예산,Y-01-01,"1,000,000",B-1,,당초
            L,추경,Y-05-01,△100000,S-1,,감추경
            L,원인행위,Y-06-01,300000,C-1,,계약
            L,지출,Y-07-01,300000,E-1,C-1,대금
            L,여입,Y-12-01,50000,R-1,C-1,반납
            """;

    @Autowired
    LedgerImport imports;

    @Autowired
    JdbcClient jdbc;

    ImportWorld world;

    @BeforeEach
    void open() {
        world = new ImportWorld(jdbc, imports).withLines();
    }

    @Test
    void postsEveryKindWithItsSign() {
        LedgerImport.Result result = world.entries(CLEAN);

        assertThat(result.posted()).isEqualTo(5);
        assertThat(world.sum("ORIGINAL")).isEqualTo(1_000_000);
        assertThat(world.sum("SUPPLEMENTARY")).isEqualTo(-100_000);
        assertThat(world.sum("REFUND")).isEqualTo(-50_000);
    }

    @Test
    void readsWindowsKoreanAndUtf8WithAMark() {
        String text = world.filled(ImportWorld.HEADER + "L,본예산,Y-01-01,1000,B-1,,뷁똠 사업\n");
        imports.importNow("a.csv", new ByteArrayInputStream(text.getBytes(Charset.forName("x-windows-949"))), null);
        world.load("b.csv", "\ufeff" + ImportWorld.HEADER + "L,추경,Y-02-01,1000,S-1,,뷁똠 사업\n");

        assertThat(jdbc.sql("select summary from ledger_entry where fiscal_year = ?")
                        .param(world.year())
                        .query(String.class)
                        .list())
                .containsExactly("뷁똠 사업", "뷁똠 사업");
    }

    @Test
    void readsTabsAndColumnsInAnyOrder() {
        world.load(
                "a.txt",
                "금액\t구분\t회계연도\t통계목\t세부사업코드\t회계일자\t적요\t문서번호\t원인행위번호\n"
                        + "1000\t본예산\tY\t201-01\tD1\t2019.1.1\t\tB-1\t\n"
                                .replace("2019.1.1", world.year() + ". 1. 1."));

        assertThat(world.sum("ORIGINAL")).isEqualTo(1_000);
    }

    @Test
    void refusesWhatIsNewInAClosedMonthAndKeepsThePaperDayInAnOpenOne() {
        world.entries("L,본예산,Y-01-01,1000000,B-1,,당초");
        jdbc.sql("""
                        insert into month_closing (fiscal_year, month, closed_at, closed_by, closer_name)
                        values (?, 1, now(), ?, '시험')
                        """).params(world.year(), Staff.account(jdbc)).update();
        String both = "L,본예산,Y-01-01,1000000,B-1,,당초\n%s,500,S-1,,늦은 서류\n";

        assertThatThrownBy(() -> world.entries(both.formatted("L,추경,Y-01-31"))).hasMessageContaining("마감되었습니다");
        LedgerImport.Result result = world.load(
                "late.csv",
                ImportWorld.HEADER.strip()
                        + ",서류일자\nL,본예산,Y-01-01,1000000,B-1,,당초,\nL,추경,Y-02-01,500,S-1,,늦은 서류,Y-01-31\n");

        assertThat(result.posted()).isEqualTo(1);
        assertThat(result.known()).isEqualTo(1);
        assertThat(jdbc.sql("select paper_date::text from ledger_entry where fiscal_year = ? and document_no = 'S-1'")
                        .param(world.year())
                        .query(String.class)
                        .single())
                .isEqualTo(world.year() + "-01-31");
    }

    @Test
    void changesNothingWhenTheSameFileComesAgain() {
        LedgerImport.Result first = world.entries(CLEAN);
        LedgerImport.Result second = world.entries(CLEAN);

        assertThat(second).isEqualTo(new LedgerImport.Result(first.batch(), 0, 5));
        assertThat(world.count()).isEqualTo(5);
    }

    @Test
    void skipsDocumentsThatAnotherFileBroughtBefore() {
        world.entries(CLEAN);
        LedgerImport.Result more = world.entries(CLEAN + "L,지출,Y-12-20,40000,E-2,C-1,잔금\n");

        assertThat(more.posted()).isEqualTo(1);
        assertThat(more.known()).isEqualTo(5);
        assertThat(world.sum("EXPENDITURE")).isEqualTo(340_000);
    }

    @Test
    void changesNothingWhenAllDocumentsAreKnown() {
        world.entries(CLEAN);
        LedgerImport.Result again = world.entries(CLEAN + "\n");

        assertThat(again.posted()).isZero();
        assertThat(again.known()).isEqualTo(5);
    }

    @Test
    void refusesAKnownDocumentWithAnotherAmount() {
        world.entries(CLEAN);

        refuses("L,본예산,Y-01-01,2000000,B-1,,\n", "다른 내용으로 이미 올라와", "1,000,000원");
        refuses(world.year() + ",D1,201-02,본예산,Y-01-01,1000000,B-1,,\n", "다른 예산과목으로 이미 올라와");
    }

    @Test
    void postsTheWholeFileOrNothing() {
        refuses(CLEAN + "L,지출,Y-07-01,1,E-9,C-9,\n", "없는 원인행위번호");

        assertThat(world.count()).isZero();
    }

    @Test
    void namesTheRowThatGoesOverTheBudget() {
        refuses("""
                L,본예산,Y-01-01,1000,B-1,,
                L,원인행위,Y-02-01,600,C-1,,
                L,원인행위,Y-02-01,500,C-2,,
                L,원인행위,Y-02-01,100,C-3,,
                """, "4 금액 [500]", "예산현액 1,000원을 200원 넘습니다");
    }

    @Test
    void namesTheRowThatSpendsMoreThanItsCommitment() {
        refuses("""
                L,본예산,Y-01-01,1000,B-1,,
                L,원인행위,Y-02-01,600,C-1,,
                L,원인행위,Y-02-01,400,C-2,,
                L,지출,Y-03-01,500,E-1,C-1,
                L,지출,Y-03-02,200,E-2,C-1,
                """, "6 금액 [200]", "원인행위 C-1의 금액 600원을 넘겨");
    }

    @Test
    void refusesRefundsBeyondWhatWasSpent() {
        refuses("""
                L,본예산,Y-01-01,1000,B-1,,
                L,원인행위,Y-02-01,600,C-1,,
                L,여입,Y-03-01,1,R-1,C-1,
                """, "많이 여입합니다");
    }

    @Test
    void refusesCutsBelowWhatIsCommittedInTheLedger() {
        world.entries("L,본예산,Y-01-01,1000,B-1,,\nL,원인행위,Y-02-01,600,C-1,,\n");

        refuses("L,추경,Y-03-01,-500,S-1,,\n", "2 금액 [500]", "원인행위 누계 600원이");
    }

    @Test
    void saysWhatIsWrongWithEachCell() {
        refuses(
                """
                1999,D1,201-01,본예산,Y-01-01,1,B-1,,
                Y,D9,201-01,본예산,Y-01-01,1,B-2,,
                Y,D1,999-01,본예산,Y-01-01,1,B-3,,
                L,당초,Y-01-01,1,B-4,,
                L,본예산,Y-13-01,1,B-5,,
                L,본예산,2019-01-01,1,B-6,,
                L,본예산,Y-01-01,1.5,B-7,,
                L,본예산,Y-01-01,-1,B-8,,
                L,추경,Y-01-01,0,B-9,,
                L,본예산,Y-01-01,1,,,
                L,본예산,Y-01-01,1,B-11,C-1,
                L,지출,Y-01-01,1,B-12,,
                L,본예산,Y-01-01,100000000000001,B-13,,
                """,
                "열려 있지 않은 회계연도",
                "없는 세부사업코드",
                "없는 통계목",
                "알 수 없는 구분",
                "날짜로 읽을 수 없습니다",
                "회계연도 밖의 날짜",
                "8 금액 [1.5] 금액으로",
                "음수를 적을 수 없습니다",
                "금액이 0입니다",
                "문서번호가 없습니다",
                "지출과 여입에만",
                "원인행위번호가 없습니다",
                "14 금액 [100000000000001]");
    }

    @Test
    void takesRefundsUntilTheTenthOfFebruary() {
        world.entries(CLEAN + "L,여입,N-02-10,1,R-2,C-1,\n".replace("N", String.valueOf(world.year() + 1)));
        refuses("L,여입,N-02-11,1,R-3,C-1,\n".replace("N", String.valueOf(world.year() + 1)), "여입할 수 없는 날짜");
    }

    @Test
    void refusesOneNumberTwiceInAFile() {
        refuses("L,본예산,Y-01-01,1,B-1,,\nL,추경,Y-01-02,1,B-1,,\n", "3 문서번호 [B-1] 같은 문서번호가 2행에");
    }

    private void refuses(String entries, String... sentences) {
        assertThatThrownBy(() -> world.entries(entries))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContainingAll(sentences);
    }
}
