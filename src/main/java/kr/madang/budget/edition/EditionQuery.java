package kr.madang.budget.edition;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.madang.budget.PlanSums;
import kr.madang.domain.shared.MoneyUnit;
import kr.madang.domain.shared.Won;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads issued editions: lists, frozen figures and frozen files. */
@Component
@Transactional(readOnly = true)
public class EditionQuery {

    private static final String EDITION = """
            select e.id, e.fiscal_year, e.ordinal, e.as_of, e.known_at, e.unit, e.issuer_name, e.issued_at,
                   (select coalesce(sum(appropriated), 0) from report_edition_row r where r.edition_id = e.id) as appropriated,
                   (select coalesce(sum(expended), 0) from report_edition_row r where r.edition_id = e.id) as expended,
                   (select sum(planned) from report_edition_row r where r.edition_id = e.id) as planned
            from report_edition e
            """;

    private static final RowMapper<Row> ROW = (row, number) -> new Row(
            row.getLong("id"),
            row.getInt("fiscal_year"),
            row.getInt("ordinal"),
            row.getObject("as_of", LocalDate.class),
            row.getTimestamp("known_at").toInstant(),
            MoneyUnit.valueOf(row.getString("unit")),
            row.getString("issuer_name"),
            row.getTimestamp("issued_at").toInstant(),
            Won.of(row.getBigDecimal("appropriated").longValueExact()),
            Won.of(row.getBigDecimal("expended").longValueExact()),
            PlanSums.won(row, "planned"));

    private final JdbcClient jdbc;

    EditionQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page of the editions, of one fiscal year or of all, latest first. */
    public Page<Row> page(@Nullable Integer year, Pageable pageable) {
        List<Row> rows = jdbc.sql(EDITION
                        + " where cast(:year as integer) is null or e.fiscal_year = :year"
                        + " order by e.issued_at desc, e.id desc limit :limit offset :offset")
                .param("year", year)
                .param("limit", pageable.getPageSize())
                .param("offset", pageable.getOffset())
                .query(ROW)
                .list();
        long count = jdbc.sql(
                        "select count(*) from report_edition where cast(:year as integer) is null or fiscal_year = :year")
                .param("year", year)
                .query(Long.class)
                .single();
        return new PageImpl<>(rows, pageable, count);
    }

    /** The edition of that id. */
    public Optional<Row> find(long id) {
        return jdbc.sql(EDITION + " where e.id = :id")
                .param("id", id)
                .query(ROW)
                .optional();
    }

    /** The editions of the same year issued before this one, latest first. */
    public List<Row> earlierThan(Row edition) {
        return jdbc.sql(EDITION + " where e.fiscal_year = :year and e.ordinal < :ordinal order by e.ordinal desc")
                .param("year", edition.year())
                .param("ordinal", edition.ordinal())
                .query(ROW)
                .list();
    }

    /** The files of an edition, without their bytes. */
    public List<FileRow> files(long editionId) {
        return jdbc.sql("""
                        select format, sha256, length(content) as size from report_edition_file
                        where edition_id = :id order by format desc
                        """)
                .param("id", editionId)
                .query((row, number) ->
                        new FileRow(row.getString("format"), row.getString("sha256"), row.getLong("size")))
                .list();
    }

    /** The bytes of one file, exactly as issued. */
    public Optional<byte[]> content(long editionId, String format) {
        return jdbc.sql("select content from report_edition_file where edition_id = :id and format = :format")
                .param("id", editionId)
                .param("format", format)
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }

    /** How many entries that bear upon the edition's day were recorded after its moment of record. */
    public long recordedSince(Row edition) {
        return jdbc.sql("""
                        select count(*) from ledger_entry
                        where fiscal_year = :year and effective_date <= :asOf and recorded_at > :knownAt
                        """)
                .param("year", edition.year())
                .param("asOf", edition.asOf())
                .param("knownAt", Timestamp.from(edition.knownAt()))
                .query(Long.class)
                .single();
    }

    /** An edition as listed. */
    public record Row(
            long id,
            int year,
            int ordinal,
            LocalDate asOf,
            Instant knownAt,
            MoneyUnit unit,
            String issuerName,
            Instant issuedAt,
            Won appropriated,
            Won expended,
            @Nullable Won planned) {

        /** The number printed on it, e.g. 2019-3. */
        public String number() {
            return year + "-" + ordinal;
        }
    }

    /** A frozen file. */
    public record FileRow(String format, String sha256, long size) {}
}
