package kr.madang.commission.minutes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.madang.commission.minutes.MinutesReader.Who;
import kr.madang.domain.body.minutes.Disclosure;
import kr.madang.domain.body.minutes.MinutesState;
import kr.madang.domain.body.minutes.MinutesStep;
import kr.madang.domain.body.minutes.MinutesTexts;
import kr.madang.domain.body.minutes.Retention;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads minutes with their versions and history. */
@Component
@Transactional(readOnly = true)
public class MinutesQuery {

    private static final String DETAIL = """
            select n.*, b.id as body_id, b.name as body_name, m.year, m.number, m.kind, m.held_on, m.form,
                   (select a.staff_account_id from appointment p join member a on a.id = p.member_id
                    where p.id = coalesce(m.presider_id, (select c.appointment_id from member_in_office c
                        where c.body_id = m.body_id and c.chairs and c.served @> m.held_on limit 1))) as presider_account,
                   (select p.appointment_id from meeting_participant p
                    join member_in_office o on o.appointment_id = p.appointment_id
                    where p.meeting_id = m.id and o.staff_account_id = :me and o.served @> cast(:today as date) limit 1)
                       as own_appointment,
                   exists (select 1 from minutes_version v where v.minutes_id = n.id and v.sealed_at is not null) as sent,
                   exists (select 1 from minutes_version v where v.minutes_id = n.id and v.approved_at is not null) as approved
            from minutes n join meeting m on m.id = n.meeting_id join body b on b.id = m.body_id
            where n.id = :id
            """;

    private static final String VERSIONS = """
            select v.*, a.year as approving_year, a.number as approving_number
            from minutes_version v left join meeting a on a.id = v.approved_in_id
            where v.minutes_id = ? order by v.ordinal desc
            """;

    private final JdbcClient jdbc;

    MinutesQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The minutes, unless there are none or they are not for this reader. */
    public Optional<Detail> detail(long id, Who who) {
        return jdbc.sql(DETAIL)
                .param("id", id)
                .param("me", who.accountId())
                .param("today", who.today())
                .query((row, number) -> detail(row))
                .optional()
                .filter(detail -> detail.isFor(who));
    }

    /** The versions the reader may read, the latest first. */
    List<Version> versions(Detail detail, Who who) {
        return jdbc.sql(VERSIONS).param(detail.id()).query((row, number) -> version(row)).list().stream()
                .filter(version -> who.readsAll()
                        || version.approvedAt() != null
                        || (detail.ownAppointment() != null && version.sealedAt() != null))
                .toList();
    }

    List<Step> steps(long id) {
        return jdbc.sql(
                        "select deed, taker_name, taken_at, comment from minutes_step where minutes_id = ? order by step_no")
                .param(id)
                .query((row, number) -> new Step(
                        MinutesStep.Deed.valueOf(row.getString(1)),
                        row.getString(2),
                        row.getTimestamp(3).toInstant(),
                        row.getString(4)))
                .list();
    }

    /** Meetings of the body that may have approved the minutes: opened on their meeting's day or later. */
    List<Approving> approving(Detail detail) {
        return jdbc.sql("""
                        select id, year, number, held_on from meeting
                        where body_id = ? and id <> ? and opened_at is not null and held_on >= ? order by held_on desc limit 50
                        """)
                .params(detail.bodyId(), detail.meetingId(), detail.heldOn())
                .query((row, number) ->
                        new Approving(row.getLong(1), row.getInt(2), row.getInt(3), row.getObject(4, LocalDate.class)))
                .list();
    }

    private static Detail detail(ResultSet row) throws SQLException {
        return new Detail(
                row.getLong("id"),
                row.getInt("version"),
                row.getLong("meeting_id"),
                MinutesState.valueOf(row.getString("state")),
                Disclosure.valueOf(row.getString("disclosure")),
                row.getString("disclosure_ground"),
                row.getString("record_number"),
                Retention.valueOf(row.getString("retention")),
                row.getObject("comments_due_on", LocalDate.class),
                row.getLong("body_id"),
                row.getString("body_name"),
                row.getInt("year"),
                row.getInt("number"),
                row.getString("kind"),
                row.getObject("held_on", LocalDate.class),
                row.getObject("presider_account", Long.class),
                row.getObject("own_appointment", Long.class),
                row.getBoolean("sent"),
                row.getBoolean("approved"));
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getLong("id"),
                row.getInt("version"),
                row.getInt("ordinal"),
                new MinutesTexts(
                        row.getString("name_text"),
                        row.getString("convener_text"),
                        row.getString("held_text"),
                        row.getString("attendance_text"),
                        row.getString("proceedings_text"),
                        row.getString("agenda_text"),
                        row.getString("remarks_text"),
                        row.getString("decisions_text"),
                        row.getString("votes_text")),
                row.getString("reason"),
                row.getString("writer_name"),
                row.getTimestamp("written_at").toInstant(),
                moment(row, "sealed_at"),
                row.getString("approver_name"),
                moment(row, "approved_at"),
                row.getObject("approving_year", Integer.class),
                row.getObject("approving_number", Integer.class),
                row.getString("sha256"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column) == null
                ? null
                : row.getTimestamp(column).toInstant();
    }

    /**
     * Minutes and the meeting they are of.
     *
     * @param presiderAccount the account of who presided
     * @param ownAppointment the reader's seat, where the reader took part and is in office
     * @param sent whether a version has been sent out
     * @param approved whether a version has ever been approved
     */
    public record Detail(
            long id,
            int version,
            long meetingId,
            MinutesState state,
            Disclosure disclosure,
            @Nullable String disclosureGround,
            @Nullable String recordNumber,
            Retention retention,
            @Nullable LocalDate commentsDueOn,
            long bodyId,
            String bodyName,
            int year,
            int number,
            String kind,
            LocalDate heldOn,
            @Nullable Long presiderAccount,
            @Nullable Long ownAppointment,
            boolean sent,
            boolean approved) {

        boolean isFor(Who who) {
            return who.readsAll() || (ownAppointment != null && sent) || (approved && disclosure == Disclosure.FULL);
        }

        /** The last day on which they must be kept; none where they are kept for good. */
        public @Nullable LocalDate keptUntil() {
            return retention.lastDayOf(heldOn);
        }
    }

    /** A version with who wrote and who approved it. */
    public record Version(
            long id,
            int version,
            int ordinal,
            MinutesTexts texts,
            @Nullable String reason,
            String writerName,
            Instant writtenAt,
            @Nullable Instant sealedAt,
            @Nullable String approverName,
            @Nullable Instant approvedAt,
            @Nullable Integer approvingYear,
            @Nullable Integer approvingNumber,
            @Nullable String sha256) {}

    /** Something done with the minutes. */
    public record Step(
            MinutesStep.Deed deed,
            String name,
            Instant at,
            @Nullable String comment) {}

    /** A meeting that may have approved the minutes. */
    public record Approving(long id, int year, int number, LocalDate heldOn) {}
}
