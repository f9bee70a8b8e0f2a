package kr.madang.budget.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import kr.madang.budget.importing.check.ImportKind;
import kr.madang.testing.PostgresTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PostgresTest
class LineImportTest {

    private static final String HEADER = "회계연도,사업구분,정책사업코드,정책사업,단위사업코드,단위사업,세부사업코드,세부사업,시민참여,순서,소관부서코드,소관시작일,통계목\n";

    @Autowired
    LedgerImport imports;

    @Autowired
    ImportSamples samples;

    @Autowired
    JdbcClient jdbc;

    ImportWorld world;

    @BeforeEach
    void open() {
        world = new ImportWorld(jdbc, imports).withLines();
    }

    @Test
    void endsTheEarlierResponsibilityTheDayBefore() {
        world.load("b.csv", HEADER + "Y,정책사업,P1,민주주의,U1,숙의,D1,숙의예산,예,1,IMPORT-B,Y-07-25,201-01\n");

        assertThat(jdbc.sql("""
                        select d.code || ' ' || to_char(r.valid_from, 'MM-DD') || ' ' ||
                               coalesce(to_char(r.valid_until, 'MM-DD'), '')
                        from program_responsibility r join department d on d.id = r.department_id
                        join detail_program p on p.id = r.detail_program_id
                        where p.fiscal_year = ? order by r.valid_from
                        """).param(world.year()).query(String.class).list())
                .containsExactly("IMPORT-A 01-01 07-24", "IMPORT-B 07-25 ");
    }

    @Test
    void skipsLinesThatAreThere() {
        LedgerImport.Result result = world.load(
                "b.csv",
                HEADER + "Y,정책사업,P1,민주주의,U1,숙의,D1,숙의예산,예,1,IMPORT-A,,201-01\n"
                        + "Y,정책사업,P1,민주주의,U1,숙의,D2,숙의예산 둘,,2,IMPORT-A,,201-01\n");

        assertThat(result.posted()).isEqualTo(1);
        assertThat(result.known()).isEqualTo(1);
    }

    @Test
    void refusesAnotherNameForTheSameCode() {
        refuses("Y,정책사업,P1,민주,U1,숙의,D1,숙의예산,예,1,IMPORT-A,,201-01\n", "P1은 [민주주의]로");
        refuses("Y,정책사업,P2,가,U2,나,D3,다,,1,IMPORT-A,,201-01\nY,정책사업,P2,가,U2,나,D3,라,,1,IMPORT-A,,201-02\n", "3 세부사업 [라]");
    }

    @Test
    void refusesUnknownDepartmentsAndCodes() {
        refuses(
                "Y,기타,P1,민주주의,U1,숙의,D1,숙의예산,O,x,NONE,13월,999-01\n",
                "알 수 없는 사업구분",
                "없는 부서코드",
                "날짜로 읽을 수 없습니다",
                "없는 통계목",
                "[예]라고 적거나",
                "정수를");
    }

    @Test
    void refusesAResponsibilityBeforeALaterOne() {
        world.load("b.csv", HEADER + "Y,정책사업,P1,민주주의,U1,숙의,D1,숙의예산,예,1,IMPORT-B,Y-07-25,201-01\n");

        refuses("Y,정책사업,P1,민주주의,U1,숙의,D1,숙의예산,예,1,IMPORT-A,Y-07-25,201-01\n", "이미 올라와 있습니다");
    }

    @Test
    void refusesRenamedAndOrphanedCodes() {
        assertThatThrownBy(() -> world.load("c.csv", "회계연도,코드,이름\nY,201-01,다른 이름\nY,301-01,행사\nY,3,x\n"))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContainingAll("201-01은 [사무관리비]로", "편성목 301이 없습니다", "코드 꼴이 다릅니다");
    }

    @Test
    void samplesReallyImport() throws IOException {
        jdbc.sql("insert into fiscal_year values (2019, true) on conflict do nothing")
                .update();
        jdbc.sql("""
                        insert into department (code, name, kind, position, valid_from)
                        values ('SDC', '서울민주주의위원회', 'COMMISSION', 1, '2019-07-25') on conflict (code) do nothing
                        """).update();
        for (ImportKind kind : ImportKind.values()) {
            LedgerImport.Result text = imports.importNow("a.csv", new ByteArrayInputStream(samples.csv(kind)), null);
            LedgerImport.Result sheet = imports.importNow("a.xlsx", new ByteArrayInputStream(samples.xlsx(kind)), null);

            assertThat(text.posted()).isPositive();
            assertThat(sheet.posted()).isZero();
            assertThat(sheet.known()).isEqualTo(text.posted());
        }
    }

    private void refuses(String lines, String... sentences) {
        assertThatThrownBy(() -> world.load("b.csv", HEADER + lines))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContainingAll(sentences);
    }
}
