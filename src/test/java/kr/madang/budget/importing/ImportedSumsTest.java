package kr.madang.budget.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import kr.madang.testing.PostgresTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PostgresTest
class ImportedSumsTest {

    @Autowired
    LedgerImport imports;

    @Autowired
    JdbcClient jdbc;

    /** Files of random rows in random order; each sum in the ledger, in its balances and by day is the file's. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void ledgerSumsEqualTheSumsOfTheFile(long seed) {
        ImportWorld world = new ImportWorld(jdbc, imports).withLines();
        Random random = new Random(seed);
        List<String> rows = new ArrayList<>();
        long committed = 0;
        long expended = 0;
        rows.add("L,본예산,Y-01-01," + 1_000_000_000_000L + ",B,,\n");
        for (int number = 0; number < 300; number++) {
            long amount = 2 + random.nextInt(1_000_000);
            int month = 1 + random.nextInt(11);
            rows.add("L,원인행위,Y-%02d-10,\"%,d\",C%d,,\n".formatted(month, amount, number));
            committed += amount;
            if (random.nextBoolean()) {
                long spent = 1 + (long) (random.nextDouble() * (amount - 1));
                rows.add("L,지출,Y-%02d-%02d,%d,E%d,C%d,\"가,\"\"나\"\"\"\n"
                        .formatted(month, 10 + random.nextInt(10), spent, number, number));
                long back = random.nextBoolean() ? 1 : 0;
                if (back == 1) {
                    rows.add("L,여입,Y-12-31,1,R%d,C%d,\n".formatted(number, number));
                }
                expended += spent - back;
            }
        }
        Collections.shuffle(rows, random);

        assertThat(world.entries(String.join("", rows)).posted()).isEqualTo(rows.size());

        assertThat(world.sum("COMMITMENT")).isEqualTo(committed);
        assertThat(world.sum("EXPENDITURE") + world.sum("REFUND")).isEqualTo(expended);
        assertThat(total("line_balance", "committed", world)).isEqualTo(committed);
        assertThat(total("ledger_day", "expended", world)).isEqualTo(expended);
    }

    private long total(String table, String column, ImportWorld world) {
        return jdbc.sql("select sum(" + column + ") from " + table + " where fiscal_year = ?")
                .param(world.year())
                .query(Long.class)
                .single();
    }
}
