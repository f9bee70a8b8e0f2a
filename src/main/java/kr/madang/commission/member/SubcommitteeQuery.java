package kr.madang.commission.member;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who sits in which subcommittees. */
@Component
@Transactional(readOnly = true)
class SubcommitteeQuery {

    private final JdbcClient jdbc;
    private final BodyQuery bodies;

    SubcommitteeQuery(JdbcClient jdbc, BodyQuery bodies) {
        this.jdbc = jdbc;
        this.bodies = bodies;
    }

    Division division(BodyQuery.Row body, LocalDate day) {
        Integer each = jdbc.sql("""
                        select subcommittees_each from composition
                        where body_id = ? and daterange(valid_from, valid_until, '[]') @> cast(? as date)
                          and subcommittees_each is not null
                        """)
                .params(body.id(), day)
                .query(Integer.class)
                .optional()
                .orElse(null);
        List<Sitting> members = jdbc.sql("""
                        select o.appointment_id, o.member_id, o.name, o.category_name,
                               array(select p.body_id from appointment p where p.through_id = o.appointment_id
                                     and daterange(p.starts_on, coalesce(p.ended_on, p.ends_on) + 1) @> cast(:day as date)) as parts
                        from member_in_office o
                        where o.body_id = :body and o.served @> cast(:day as date)
                        order by o.place, o.name, o.appointment_id
                        """)
                .param("day", day)
                .param("body", body.id())
                .query((row, number) -> new Sitting(
                        row.getLong("appointment_id"),
                        row.getLong("member_id"),
                        row.getString("name"),
                        row.getString("category_name"),
                        List.of((Long[]) row.getArray("parts").getArray())))
                .list();
        return new Division(body, day, each, bodies.partsOf(body.id()), members);
    }

    /**
     * The members of a body among its subcommittees on a day.
     *
     * @param each in how many each member sits; none where it is not ruled
     */
    public record Division(
            BodyQuery.Row body,
            LocalDate day,
            @Nullable Integer each,
            List<BodyQuery.Row> parts,
            List<Sitting> members) {

        /** Members who sit in fewer subcommittees than the rule says. */
        public long missing() {
            return members.stream().filter(this::isMissing).count();
        }

        public boolean isMissing(Sitting member) {
            return each != null && member.parts().size() < each;
        }

        public long membersOf(long part) {
            return members.stream().filter(member -> member.isIn(part)).count();
        }
    }

    /**
     * A member in office.
     *
     * @param parts the ids of the member's subcommittees
     */
    public record Sitting(
            long appointmentId,
            long memberId,
            String name,
            @Nullable String categoryName,
            List<Long> parts) {

        public boolean isIn(long part) {
            return parts.contains(part);
        }
    }
}
