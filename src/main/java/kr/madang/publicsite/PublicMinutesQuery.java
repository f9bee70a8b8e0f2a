package kr.madang.publicsite;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.madang.domain.body.minutes.Disclosure;
import kr.madang.platform.export.DocumentFormat;
import kr.madang.platform.web.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what was published, from the frozen publications alone. */
@Component
@Transactional(readOnly = true)
class PublicMinutesQuery {

    private static final Map<String, String> SORTS =
            Map.of("heldOn", "p.held_on", "title", "p.title", "publishedAt", "p.published_at");

    private static final String FROM = """
            from minutes_publication p
            where p.withdrawn_at is null
              and (cast(:year as integer) is null or extract(year from p.held_on) = :year)
              and (cast(:body as bigint) is null or p.body_id = :body)
              and (cast(:search as text) is null or p.title ilike :search or array_to_string(p.texts, ' ') ilike :search)
            """;

    private static final String PUBLISHED = """
            select p.*, n.meeting_id from minutes_publication p join minutes n on n.id = p.minutes_id
            """;

    private final JdbcClient jdbc;

    PublicMinutesQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<Row> page(PublicConditions conditions, Pageable pageable) {
        List<Row> rows = bound(
                        "select p.minutes_id, p.title, p.body_name, p.held_on, p.disclosure, p.published_at " + FROM
                                + orderBy(pageable.getSort()) + " limit :limit offset :offset",
                        conditions)
                .param("limit", pageable.getPageSize())
                .param("offset", pageable.getOffset())
                .query((row, number) -> new Row(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        Disclosure.valueOf(row.getString(5)),
                        row.getTimestamp(6).toInstant()))
                .list();
        long count =
                bound("select count(*) " + FROM, conditions).query(Long.class).single();
        return new PageImpl<>(rows, pageable, count);
    }

    /** Bodies of which something is published, under the names that were published. */
    List<Choice> bodies() {
        return jdbc.sql("""
                        select body_id, max(body_name) from minutes_publication where withdrawn_at is null
                        group by body_id order by 2, 1
                        """)
                .query((row, number) -> new Choice(row.getString(1), row.getString(2)))
                .list();
    }

    List<Integer> years() {
        return jdbc.sql("""
                        select distinct extract(year from held_on)::integer from minutes_publication
                        where withdrawn_at is null order by 1 desc
                        """).query(Integer.class).list();
    }

    /** The latest publication of the minutes, withdrawn or not; nothing where none was ever made. */
    Optional<Published> latest(long minutesId) {
        return jdbc.sql(PUBLISHED + " where p.minutes_id = ? order by p.id desc limit 1")
                .param(minutesId)
                .query((row, number) -> published(row))
                .optional();
    }

    /** The publication of the meeting's minutes that stands. */
    Optional<Published> ofMeeting(long meetingId) {
        return jdbc.sql(PUBLISHED + " where n.meeting_id = ? and p.withdrawn_at is null and p.disclosure <> 'CLOSED'")
                .param(meetingId)
                .query((row, number) -> published(row))
                .optional();
    }

    List<Item> items(long publicationId) {
        return jdbc.sql("select * from minutes_publication_item where publication_id = ? order by position")
                .param(publicationId)
                .query((row, number) -> new Item(
                        row.getInt("position"),
                        row.getString("kind"),
                        row.getString("title"),
                        row.getString("outcome"),
                        row.getObject("in_office", Integer.class),
                        row.getObject("excluded", Integer.class),
                        row.getObject("present", Integer.class),
                        row.getObject("yes", Integer.class),
                        row.getObject("no", Integer.class),
                        row.getObject("abstained", Integer.class)))
                .list();
    }

    /** The file of the publication that stands. */
    Optional<byte[]> file(long minutesId, DocumentFormat format) {
        return jdbc.sql("""
                        select f.content from minutes_publication_file f join minutes_publication p on p.id = f.publication_id
                        where p.minutes_id = ? and p.withdrawn_at is null and f.format = ?
                        """)
                .params(minutesId, format.name())
                .query(byte[].class)
                .optional();
    }

    private StatementSpec bound(String sql, PublicConditions conditions) {
        return jdbc.sql(sql)
                .param("year", conditions.wantedYear())
                .param("body", conditions.wantedBody())
                .param("search", conditions.pattern());
    }

    private static String orderBy(Sort sort) {
        Sort.Order order = sort.stream()
                .filter(wanted -> SORTS.containsKey(wanted.getProperty()))
                .findFirst()
                .orElse(Sort.Order.desc("heldOn"));
        return " order by " + SORTS.get(order.getProperty()) + (order.isAscending() ? "" : " desc") + ", p.id desc";
    }

    private static Published published(ResultSet row) throws SQLException {
        return new Published(
                row.getLong("id"),
                row.getLong("minutes_id"),
                row.getLong("meeting_id"),
                Disclosure.valueOf(row.getString("disclosure")),
                row.getString("ground"),
                row.getString("title"),
                row.getString("body_name"),
                row.getObject("held_on", LocalDate.class),
                texts(row.getArray("texts")),
                texts(row.getArray("notes")),
                row.getTimestamp("published_at").toInstant(),
                row.getString("sha256"),
                row.getString("withdrawal_reason"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    /** A publication as listed. */
    public record Row(
            long id, String title, String bodyName, LocalDate heldOn, Disclosure disclosure, Instant publishedAt) {}

    /** A publication. */
    public record Published(
            long id,
            long minutesId,
            long meetingId,
            Disclosure disclosure,
            @Nullable String ground,
            String title,
            String bodyName,
            LocalDate heldOn,
            List<String> texts,
            List<String> notes,
            Instant publishedAt,
            String sha256,
            @Nullable String withdrawalReason) {}

    /** An item of a meeting with its result, as far as it is published. */
    public record Item(
            int position,
            String kind,
            String title,
            @Nullable String outcome,
            @Nullable Integer inOffice,
            @Nullable Integer excluded,
            @Nullable Integer present,
            @Nullable Integer yes,
            @Nullable Integer no,
            @Nullable Integer abstained) {}
}
