package kr.madang.commission.member;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.madang.domain.body.AppointmentKind;
import kr.madang.domain.body.Ending;
import kr.madang.domain.body.PayClass;
import kr.madang.domain.body.QualificationKind;
import kr.madang.domain.body.SeatClass;
import kr.madang.domain.body.Sex;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is recorded of one member. */
@Component
@Transactional(readOnly = true)
class MemberQuery {

    private static final String APPOINTMENTS = """
            select a.id, a.version, a.body_id, b.name as body_name, b.parent_id, a.through_id, a.member_id, m.name as member_name,
                   a.seat_id, c.name as category_name, c.seat_class, s.number, s.post, a.chairs, a.kind, a.term_number,
                   a.starts_on, a.ends_on, coalesce(a.ended_on, a.ends_on) as last_on, a.ending, a.ending_reason, a.document_no,
                   exists (select 1 from appointment n where n.predecessor_id = a.id and n.kind = 'RENEWAL'
                           and coalesce(n.ended_on, n.starts_on) >= n.starts_on) as renewed
            from appointment a join body b on b.id = a.body_id join member m on m.id = a.member_id
            left join seat s on s.id = a.seat_id left join seat_category c on c.id = s.category_id
            """;

    private final JdbcClient jdbc;

    MemberQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Person> person(long id) {
        return jdbc.sql("""
                        select m.id, m.name, m.sex, m.affiliation, m.position, m.email, m.phone, m.pay_class,
                               s.login_id as account, m.version
                        from member m left join staff_account s on s.id = m.staff_account_id where m.id = ?
                        """).param(id).query(Person.class).optional();
    }

    /** All appointments of the member, the latest first. */
    List<Term> termsOf(long member) {
        return jdbc.sql(APPOINTMENTS + " where a.member_id = ? order by a.starts_on desc, a.id desc")
                .param(member)
                .query(Term.class)
                .list();
    }

    Optional<Term> term(long id) {
        return jdbc.sql(APPOINTMENTS + " where a.id = ?")
                .param(id)
                .query(Term.class)
                .optional();
    }

    List<Proof> qualificationsOf(long member) {
        return jdbc.sql("""
                        select q.id, q.kind, q.years, q.description, q.stored_file_id, q.file_name, q.media_type,
                               f.size, q.recorded_at
                        from qualification q left join stored_file f on f.id = q.stored_file_id
                        where q.member_id = ? and q.removed_at is null order by q.id
                        """).param(member).query(Proof.class).list();
    }

    /** A person. */
    public record Person(
            long id,
            String name,
            @Nullable Sex sex,
            @Nullable String affiliation,
            @Nullable String position,
            @Nullable String email,
            @Nullable String phone,
            PayClass payClass,
            @Nullable String account,
            int version) {

        /** The same with contact data one cannot use. */
        Person masked() {
            return new Person(
                    id,
                    name,
                    null,
                    affiliation,
                    position,
                    Masking.email(email),
                    Masking.phone(phone),
                    payClass,
                    null,
                    version);
        }
    }

    /** An appointment. */
    public record Term(
            long id,
            int version,
            long bodyId,
            String bodyName,
            @Nullable Long parentId,
            @Nullable Long throughId,
            long memberId,
            String memberName,
            @Nullable Long seatId,
            @Nullable String categoryName,
            @Nullable SeatClass seatClass,
            @Nullable Integer number,
            @Nullable String post,
            boolean chairs,
            AppointmentKind kind,
            int termNumber,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable LocalDate lastOn,
            @Nullable Ending ending,
            @Nullable String endingReason,
            @Nullable String documentNo,
            boolean renewed) {

        public boolean isPart() {
            return throughId != null;
        }

        /** Whether it may still end early. */
        public boolean isOpen() {
            return ending == null;
        }

        /** Whether somebody may ask for another term; the rule may still refuse it. */
        public boolean mayBeRenewed() {
            return ending == null && endsOn != null && !renewed && seatId != null;
        }

        public boolean isInOfficeOn(LocalDate day) {
            return !day.isBefore(startsOn) && (lastOn == null || !day.isAfter(lastOn));
        }
    }

    /** A qualification with its evidence. */
    public record Proof(
            long id,
            QualificationKind kind,
            int years,
            String description,
            @Nullable Long storedFileId,
            @Nullable String fileName,
            @Nullable String mediaType,
            @Nullable Long size,
            Instant recordedAt) {}
}
