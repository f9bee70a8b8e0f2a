package kr.madang.budget.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import kr.madang.platform.job.JobProgress;
import kr.madang.testing.PostgresTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Measures an import of a million entries against a plain COPY of the same file. Not part of the normal run: {@code
 * ./mvnw test -Pbenchmark}.
 */
@PostgresTest
@Tag("benchmark")
class ImportBenchmarkTest {

    private static final int ROWS = Integer.getInteger("benchmark.rows", 1_000_000);
    private static final int LINES = 400;

    @Autowired
    LedgerImport imports;

    @Autowired
    ImportDesk desk;

    @Autowired
    ImportRuns runs;

    @Autowired
    ImportQuery query;

    @Autowired
    DataSource dataSource;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    @Test
    void postsAMillionEntriesWithinFourTimesAPlainCopy() throws Exception {
        ImportWorld world = new ImportWorld(jdbc, imports);
        openLines(world);
        Path file = write(world.year());
        copyPlainly(file);
        double plain = copyPlainly(file);

        double stored = now();
        ImportDesk.Receipt receipt;
        try (InputStream in = Files.newInputStream(file)) {
            receipt = desk.store("million.csv", in, null);
        }
        double checked = now();
        runs.check(receipt.batch(), JobProgress.unwatched());
        double posted = now();
        assertThat(desk.release(receipt.batch(), null))
                .as(query.summary(receipt.batch()))
                .isTrue();
        runs.post(receipt.batch(), JobProgress.unwatched());
        double end = now();

        System.out.printf(
                "BENCHMARK rows %,d file %,d bytes; plain copy %.2f s; store %.2f s; check %.2f s; post %.2f s; total %.2f s = %.1f x%n",
                ROWS,
                Files.size(file),
                plain,
                checked - stored,
                posted - checked,
                end - posted,
                end - stored,
                (end - stored) / plain);
        assertThat(world.count()).isEqualTo(ROWS);
        double alike = copyIntoItsLike(world.year());
        System.out.printf(
                "BENCHMARK copy into a table with the ledger's keys, checks and indexes %.2f s; import = %.1f x%n",
                alike, (end - stored) / alike);
    }

    /** A plain COPY of the same entries into a table as the ledger is, but without its triggers and references. */
    private double copyIntoItsLike(int year) throws Exception {
        Path rows = folder.resolve("entries.csv");
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists plain_ledger");
            statement.execute("create table plain_ledger (like ledger_entry including all)");
            CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
            try (OutputStream out = Files.newOutputStream(rows)) {
                copies.copyOut(
                        "copy (select * from ledger_entry where fiscal_year = " + year + ") to stdout (format csv)",
                        out);
            }
            double start = now();
            try (InputStream in = Files.newInputStream(rows)) {
                copies.copyIn("copy plain_ledger from stdin (format csv)", in, 1 << 16);
            }
            double taken = now() - start;
            statement.execute("drop table plain_ledger");
            return taken;
        }
    }

    private static double now() {
        return System.nanoTime() / 1e9;
    }

    private static void openLines(ImportWorld world) {
        world.load("codes.csv", "회계연도,코드,이름\nY,201,일반운영비\nY,201-01,사무관리비\nY,201-02,공공운영비\n");
        world.load(
                "lines.csv",
                IntStream.range(0, LINES)
                        .mapToObj(i -> "Y,정책사업,P1,민주주의,U1,숙의,D%d,숙의예산 %d,예,1,IMPORT-A,,201-01".formatted(i, i))
                        .collect(Collectors.joining(
                                "\n",
                                "회계연도,사업구분,정책사업코드,정책사업,단위사업코드,단위사업,세부사업코드,세부사업,시민참여,순서,소관부서코드,소관시작일,통계목\n",
                                "\n")));
    }

    /** For each line a budget, then commitments with one or two expenditures each, in the order of days. */
    private Path write(int year) throws IOException {
        Path file = folder.resolve("million.csv");
        Random random = new Random(20190815);
        LocalDate first = LocalDate.of(year, 1, 1);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(ImportWorld.HEADER);
            for (int line = 0; line < LINES; line++) {
                out.write("%d,D%d,201-01,본예산,%s,90000000000000,B-%06d,,당초예산\n".formatted(year, line, first, line));
            }
            int rows = LINES;
            for (int number = 0; rows < ROWS; number++) {
                int line = random.nextInt(LINES);
                LocalDate day = first.plusDays(Math.min(355, number * 356L * 5 / 2 / ROWS));
                long amount = 1_000L * (1 + random.nextInt(9_000_000));
                out.write("%d,D%d,201-01,원인행위,%s,%d,C-%d-%08d,,시민참여 숙의예산 운영 물품 구매 계약\n"
                        .formatted(year, line, day, amount, year, number));
                rows++;
                for (int part = 0; part < 1 + number % 2 && rows < ROWS; part++) {
                    out.write("%d,D%d,201-01,지출,%s,%d,E-%d-%08d-%d,C-%d-%08d,\"물품 구매 대금, 제%d회\"\n"
                            .formatted(
                                    year,
                                    line,
                                    day.plusDays(random.nextInt(10)),
                                    amount / 2,
                                    year,
                                    number,
                                    part,
                                    year,
                                    number,
                                    part + 1));
                    rows++;
                }
            }
        }
        return file;
    }

    private double copyPlainly(Path file) throws Exception {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                InputStream in = Files.newInputStream(file)) {
            statement.execute("drop table if exists plain_copy");
            statement.execute(
                    "create table plain_copy (fiscal_year int, detail varchar(20), object varchar(6), kind varchar(20),"
                            + " day date, amount bigint, document varchar(60), commitment varchar(60), summary varchar(300))");
            double start = now();
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy plain_copy from stdin (format csv, header)", in, 1 << 16);
            return now() - start;
        }
    }
}
