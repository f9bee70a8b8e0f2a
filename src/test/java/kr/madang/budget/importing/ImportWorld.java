package kr.madang.budget.importing;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import kr.madang.testing.Years;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A fiscal year of its own for each test, with a department, codes and one detail programme of two lines. */
final class ImportWorld {

    static final String HEADER = "회계연도,세부사업코드,통계목,구분,회계일자,금액,문서번호,원인행위번호,적요\n";

    private final JdbcClient jdbc;
    private final LedgerImport imports;
    private final int year;

    ImportWorld(JdbcClient jdbc, LedgerImport imports) {
        this.jdbc = jdbc;
        this.imports = imports;
        this.year = Years.open(jdbc);
        jdbc.sql("""
                        insert into department (code, name, kind, position, valid_from)
                        values ('IMPORT-A', '시험담당관', 'DIVISION', 1, '2019-01-01'),
                               ('IMPORT-B', '다음담당관', 'DIVISION', 2, '2019-01-01')
                        on conflict (code) do nothing
                        """).update();
    }

    int year() {
        return year;
    }

    ImportWorld withLines() {
        load("codes.csv", "회계연도,코드,이름\nY,201,일반운영비\nY,201-01,사무관리비\nY,201-02,공공운영비\n");
        load(
                "lines.csv",
                "회계연도,사업구분,정책사업코드,정책사업,단위사업코드,단위사업,세부사업코드,세부사업,시민참여,순서,소관부서코드,소관시작일,통계목\n"
                        + "Y,정책사업,P1,민주주의,U1,숙의,D1,숙의예산,예,1,IMPORT-A,,201-01\n"
                        + "Y,정책사업,P1,민주주의,U1,숙의,D1,숙의예산,예,1,IMPORT-A,,201-02\n");
        return this;
    }

    LedgerImport.Result load(String fileName, String text) {
        return imports.importNow(fileName, stream(text), null);
    }

    /** Entries without their header; Y stands for the year, L for the line 201-01 with its year. */
    LedgerImport.Result entries(String text) {
        return load("entries.csv", HEADER + text);
    }

    ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(bytes(text));
    }

    byte[] bytes(String text) {
        return filled(text).getBytes(StandardCharsets.UTF_8);
    }

    String filled(String text) {
        return text.replace("L,", year + ",D1,201-01,").replace("Y", String.valueOf(year));
    }

    long count() {
        return jdbc.sql("select count(*) from ledger_entry where fiscal_year = ?")
                .param(year)
                .query(Long.class)
                .single();
    }

    long sum(String kind) {
        return jdbc.sql("select coalesce(sum(amount), 0) from ledger_entry where fiscal_year = ? and kind = ?")
                .params(year, kind)
                .query(Long.class)
                .single();
    }
}
