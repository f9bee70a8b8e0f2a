package kr.madang.planning.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.madang.domain.office.StaffApartKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organisation as of a day, as the first chapter of a key work report prints it. */
@Service
@Transactional(readOnly = true)
public class OrganisationQuery {

    private static final String DIVISIONS = """
            select d.id, d.name, h.as_of, h.authorized_headcount as authorized, h.current_headcount as current, \
                   d.valid_from as founded_on
            from department d
            left join lateral (
                select c.as_of, c.authorized_headcount, c.current_headcount from headcount c
                where c.department_id = d.id and c.as_of <= :day
                  and not exists (select 1 from headcount later where later.supersedes_id = c.id)
                order by c.as_of desc limit 1) h on true
            where d.kind = 'DIVISION' and :day between d.valid_from and coalesce(d.valid_until, 'infinity')
            order by d.position, d.id
            """;

    private static final String APART = """
            select a.kind, a.department_id, d.name as department_name, a.persons
            from (select distinct on (s.kind, s.department_id) s.kind, s.department_id, s.persons
                  from staff_apart s
                  where s.as_of <= :day and not exists (select 1 from staff_apart later where later.supersedes_id = s.id)
                  order by s.kind, s.department_id, s.as_of desc) a
            left join department d on d.id = a.department_id
            where a.persons > 0
              and (d.id is null or :day between d.valid_from and coalesce(d.valid_until, 'infinity'))
            order by a.kind desc, d.position nulls first
            """;

    private final JdbcClient jdbc;

    OrganisationQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What page and report say about the day. */
    public Overview overview(LocalDate day) {
        return new Overview(
                day, commissions(day), teams(day), divisions(day), apart(day), duties(day), predecessors(day));
    }

    private int commissions(LocalDate day) {
        return jdbc.sql("""
                        select count(*) from department d
                        where d.kind = 'COMMISSION' and :day between d.valid_from and coalesce(d.valid_until, 'infinity')
                        """).param("day", day).query(Integer.class).single();
    }

    private int teams(LocalDate day) {
        return jdbc.sql("""
                        select count(*) from team t
                        where :day between t.valid_from and coalesce(t.valid_until, 'infinity')
                        """).param("day", day).query(Integer.class).single();
    }

    private List<Division> divisions(LocalDate day) {
        return jdbc.sql(DIVISIONS).param("day", day).query(Division.class).list();
    }

    private List<Apart> apart(LocalDate day) {
        List<ApartRow> rows =
                jdbc.sql(APART).param("day", day).query(ApartRow.class).list();
        List<Apart> kinds = new ArrayList<>();
        for (StaffApartKind kind : StaffApartKind.values()) {
            List<ApartRow> ofKind =
                    rows.stream().filter(row -> row.kind() == kind).toList();
            if (!ofKind.isEmpty()) {
                kinds.add(new Apart(
                        kind, ofKind.stream().mapToInt(ApartRow::persons).sum(), ofKind));
            }
        }
        return List.copyOf(kinds);
    }

    private List<DutyRow> duties(LocalDate day) {
        return jdbc.sql("""
                        select u.department_id, u.text from duty u join department d on d.id = u.department_id
                        where :day between u.valid_from and coalesce(u.valid_until, 'infinity')
                        order by d.position, u.position, u.id
                        """).param("day", day).query(DutyRow.class).list();
    }

    private List<Predecessor> predecessors(LocalDate day) {
        return jdbc.sql("""
                        select s.successor_id, p.id, p.name, b.name as bureau, s.succeeded_on
                        from department_succession s
                        join department p on p.id = s.predecessor_id
                        left join department b on b.id = p.parent_id
                        where s.succeeded_on <= :day
                        order by p.position, p.id
                        """).param("day", day).query(Predecessor.class).list();
    }

    /**
     * The organisation as of a day.
     *
     * @param commissions how many commissions (위원회)
     * @param teams how many teams of all departments
     * @param divisions the divisions (담당관) in the official order
     */
    public record Overview(
            LocalDate day,
            int commissions,
            int teams,
            List<Division> divisions,
            List<Apart> apart,
            List<DutyRow> duties,
            List<Predecessor> predecessors) {

        /** Posts (정원) of all divisions together. */
        public int authorized() {
            return divisions.stream().mapToInt(Division::authorizedOrNone).sum();
        }

        /** People in post (현원) of all divisions together. */
        public int current() {
            return divisions.stream().mapToInt(Division::currentOrNone).sum();
        }

        /** Whether a division has no headcount on or before the day, so that the sums leave it out. */
        public boolean isIncomplete() {
            return divisions.stream().anyMatch(division -> division.asOf() == null);
        }

        public List<DutyRow> dutiesOf(long department) {
            return duties.stream()
                    .filter(duty -> duty.departmentId() == department)
                    .toList();
        }

        public List<Predecessor> predecessorsOf(long department) {
            return predecessors.stream()
                    .filter(predecessor -> predecessor.successorId() == department)
                    .toList();
        }
    }

    /** A division with its latest headcount on or before the day; without one the figures are absent. */
    public record Division(
            long id,
            String name,
            @Nullable LocalDate asOf,
            @Nullable Integer authorized,
            @Nullable Integer current,
            LocalDate foundedOn) {

        int authorizedOrNone() {
            return authorized == null ? 0 : authorized;
        }

        int currentOrNone() {
            return current == null ? 0 : current;
        }
    }

    /** Staff of one kind counted apart, in all and by department. */
    public record Apart(StaffApartKind kind, int persons, List<ApartRow> rows) {

        /** The figures that belong to a department; one of the whole office is not among them. */
        public List<ApartRow> byDepartment() {
            return rows.stream().filter(row -> row.departmentId() != null).toList();
        }
    }

    public record ApartRow(
            StaffApartKind kind,
            @Nullable Long departmentId,
            @Nullable String departmentName,
            int persons) {}

    public record DutyRow(long departmentId, String text) {}

    public record Predecessor(
            long successorId,
            long id,
            String name,
            @Nullable String bureau,
            LocalDate succeededOn) {}
}
