package kr.madang.commission.minutes.publication;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kr.madang.commission.minutes.publication.PublicText.Blackened;
import kr.madang.commission.minutes.publication.PublicText.Item;
import kr.madang.commission.minutes.publication.PublicText.Votes;
import kr.madang.domain.body.minutes.Disclosure;
import kr.madang.domain.body.minutes.MinutesTexts;
import kr.madang.domain.shared.Signature;
import kr.madang.platform.export.DocumentFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what was published; none of it is ever changed but by being withdrawn. */
@Component
public class PublicationTable {

    private final JdbcClient jdbc;

    PublicationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What has been published of the minutes, the latest first. */
    public List<Published> of(long minutesId) {
        return jdbc.sql("""
                        select p.id, p.version_id, v.ordinal, p.disclosure, p.sha256, p.publisher_name, p.published_at,
                               p.withdrawn_at, p.withdrawal_reason
                        from minutes_publication p join minutes_version v on v.id = p.version_id
                        where p.minutes_id = ? order by p.id desc
                        """)
                .param(minutesId)
                .query((row, number) -> new Published(
                        row.getLong(1),
                        row.getLong(2),
                        row.getInt(3),
                        Disclosure.valueOf(row.getString(4)),
                        row.getString(5),
                        row.getString(6),
                        row.getTimestamp(7).toInstant(),
                        row.getTimestamp(8) == null ? null : row.getTimestamp(8).toInstant(),
                        row.getString(9)))
                .list();
    }

    /** The agenda of a meeting with its results and the votes that decided, for publication. */
    List<Item> items(long meetingId) {
        return jdbc.sql("""
                        select e.position, i.kind, i.title, coalesce(s.kind, e.outcome) as outcome, v.id as vote,
                               v.in_office, v.excluded, v.present, v.yes, v.no, v.abstained
                        from agenda_entry e
                        join agenda_item i on i.id = e.item_id
                        left join lateral (select x.kind, x.vote_id from decision x
                                           where x.entry_id = e.id
                                             and not exists (select 1 from decision c where c.corrects_id = x.id)
                                           order by x.id desc limit 1) s on true
                        left join vote v on v.id = s.vote_id
                        where e.meeting_id = ? order by e.position
                        """)
                .param(meetingId)
                .query((row, number) -> new Item(
                        row.getInt("position"),
                        row.getString("kind"),
                        row.getString("title"),
                        row.getString("outcome"),
                        row.getObject("vote") == null
                                ? null
                                : new Votes(
                                        row.getInt("in_office"),
                                        row.getInt("excluded"),
                                        row.getInt("present"),
                                        row.getInt("yes"),
                                        row.getInt("no"),
                                        row.getInt("abstained"))))
                .list();
    }

    /** Publishes; what was published before must have been withdrawn. */
    long insert(Of of, PublicText text, Map<DocumentFormat, byte[]> files, Signature by) {
        long id = jdbc.sql("""
                        insert into minutes_publication (minutes_id, version_id, disclosure, ground, title, body_id, body_name,
                            held_on, texts, withheld, notes, sha256, published_by, publisher_name, published_at)
                        values (:minutes, :version, :disclosure, :ground, :title, :body, :bodyName, :heldOn, :texts, :withheld,
                            :notes, :hash, :account, :name, :at) returning id
                        """)
                .param("minutes", of.minutesId())
                .param("version", of.versionId())
                .param("disclosure", text.disclosure().name())
                .param("ground", text.ground())
                .param("title", text.title())
                .param("body", of.bodyId())
                .param("bodyName", text.bodyName())
                .param("heldOn", text.heldOn())
                .param("texts", text.texts().toArray(String[]::new))
                .param("withheld", text.withheld().toArray(Boolean[]::new))
                .param("notes", text.notes().toArray(String[]::new))
                .param("hash", text.sha256())
                .param("account", by.accountId())
                .param("name", by.name())
                .param("at", Timestamp.from(by.at()))
                .query(Long.class)
                .single();
        text.items().forEach(item -> insert(id, item));
        insert(id, text.redactions());
        files.forEach((format, content) -> jdbc.sql(
                        "insert into minutes_publication_file (publication_id, format, content, sha256) values (?, ?, ?, ?)")
                .params(id, format.name(), content, MinutesTexts.hash(content))
                .update());
        return id;
    }

    /** Withdraws what the public reads now; whether there was anything. */
    boolean withdraw(long minutesId, String reason, Signature by) {
        return jdbc.sql("""
                        update minutes_publication set withdrawn_by = ?, withdrawn_at = ?, withdrawal_reason = ?
                        where minutes_id = ? and withdrawn_at is null
                        """)
                        .params(by.accountId(), Timestamp.from(by.at()), reason, minutesId)
                        .update()
                > 0;
    }

    private void insert(long id, Item item) {
        Votes votes = item.votes();
        jdbc.sql("""
                        insert into minutes_publication_item (publication_id, position, kind, title, outcome, in_office, excluded,
                            present, yes, no, abstained)
                        values (:id, :position, :kind, :title, :outcome, :inOffice, :excluded, :present, :yes, :no, :abstained)
                        """)
                .param("id", id)
                .param("position", item.position())
                .param("kind", item.kind())
                .param("title", item.title())
                .param("outcome", item.outcome())
                .param("inOffice", votes == null ? null : votes.inOffice())
                .param("excluded", votes == null ? null : votes.excluded())
                .param("present", votes == null ? null : votes.present())
                .param("yes", votes == null ? null : votes.yes())
                .param("no", votes == null ? null : votes.no())
                .param("abstained", votes == null ? null : votes.abstained())
                .update();
    }

    private void insert(long id, List<Blackened> redactions) {
        int position = 0;
        for (Blackened black : redactions) {
            jdbc.sql("""
                            insert into minutes_redaction (publication_id, position, section, phrase, ground)
                            values (:id, :position, :section, :phrase, :ground)
                            """)
                    .param("id", id)
                    .param("position", position++)
                    .param("section", black.section())
                    .param("phrase", black.phrase())
                    .param("ground", black.ground())
                    .update();
        }
    }

    /** Which version of which minutes of which body is published. */
    record Of(long minutesId, long versionId, long bodyId) {}

    /** A publication as the office sees it. */
    public record Published(
            long id,
            long versionId,
            int ordinal,
            Disclosure disclosure,
            String sha256,
            String publisherName,
            Instant publishedAt,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawalReason) {}
}
